package org.huizong.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.sample.Project.Industry;

/**
 * Which industries a unit is known for, what they make, and their entries of the declared
 * code list.
 */
final class Industries {

	private static final Path LIST = Path.of("jobs/open-economy/codelists/industries.csv");

	/** Manufacturing first, most frequent first; after the bar, what is not. */
	private static final Grid OF_UNIT = Grid.of("""
			unit   known
			360902 机械装备制造业,机电制造业,农副食品加工业,医药制造业,化学原料和制品业|商贸物流业,现代农业
			360921 纺织服装业,竹木加工业,新能源材料业,农副食品加工业,机电制造业|现代农业,旅游服务业
			360922 农副食品加工业,化学原料和制品业,电子信息业,纺织服装业|现代农业,商贸物流业
			360923 鞋革制品业,农副食品加工业,电子信息业,化学原料和制品业,机械装备制造业|商贸物流业,现代农业
			360924 新能源材料业,建筑陶瓷业,竹木加工业,机械装备制造业|旅游服务业,现代农业
			360925 竹木加工业,有色金属加工业,纺织服装业|旅游服务业,现代农业
			360926 竹木加工业,农副食品加工业,医药制造业|旅游服务业,现代农业
			360981 有色金属加工业,机电制造业,建筑陶瓷业,电子信息业,农副食品加工业|商贸物流业,基础设施业
			360982 医药制造业,机械装备制造业,化学原料和制品业,农副食品加工业|商贸物流业,现代农业
			360983 建筑陶瓷业,机电制造业,农副食品加工业,纺织服装业,电子信息业|商贸物流业,现代农业
			360971 电子信息业,新能源材料业,机械装备制造业,医药制造业|基础设施业,商贸物流业
			360972 电子信息业,机电制造业,纺织服装业|商贸物流业,旅游服务业
			360973 竹木加工业,农副食品加工业|旅游服务业,基础设施业
			360999 机电制造业,农副食品加工业|商贸物流业,基础设施业
			""");

	private static final Grid PRODUCTS = Grid.of("""
			industry        word     products
			农副食品加工业  食品     富硒大米精加工,脐橙果汁饮料,速冻蔬菜,茶油精炼,休闲肉制品,米粉调味品,蜂产品,水产品冷冻加工
			纺织服装业      纺织     气流纺纱线,针织内衣,羽绒制品,家纺面料,苎麻织造,牛仔服装,无纺布
			鞋革制品业      鞋业     运动鞋,皮革箱包,童鞋,鞋底注塑,劳保鞋,登山鞋
			化学原料和制品业 化工    水性涂料,有机中间体,活性炭,塑料母粒,食品添加剂,松香深加工
			医药制造业      药业     中药饮片,中成药制剂,医用敷料,维生素原料药,药用胶囊,保健茶剂,药用玻瓶
			建筑陶瓷业      陶瓷     抛光砖,外墙砖,卫生洁具,仿古砖,琉璃瓦,陶瓷釉料
			有色金属加工业  金属     铜杆线材,铝型材,钨制品,再生铝锭,精密铜管,锌合金压铸
			机械装备制造业  机械     农用机械,矿山设备,数控机床部件,汽车零部件,液压油缸,轴承套圈,输送设备
			机电制造业      机电     节能电机,变压器,电线电缆,小家电,开关柜,水泵
			电子信息业      电子     线路板,液晶模组,数码耳机,连接器,贴片电容,照明灯具,电源适配器,摄像镜头
			新能源材料业    新材料   锂电池正极材料,碳酸锂,光伏组件,电池隔膜,硅片切割,负极石墨
			竹木加工业      竹木     竹地板,重竹家具,竹胶板,木门,竹炭制品,细木工板,竹筷
			基础设施业      建设     标准厂房,污水处理,园区供热,道路管网
			旅游服务业      旅游     温泉度假,生态漂流,农家乐园,森林公园,会议中心
			商贸物流业      物流     农资配送,建材市场,冷链仓储,汽车城,粮油批发,商业广场
			现代农业        农业     有机蔬菜基地,油茶种植,生态养殖,花卉苗木,食用菌栽培,猕猴桃种植
			""");

	private final Map<String, Industry> entries = new LinkedHashMap<>();

	private final Dice dice;

	Industries(Dice dice) {
		this.dice = dice;
		try {
			Files.readAllLines(LIST).stream().skip(1).filter((l) -> !l.isBlank()).forEach(this::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String line) {
		String[] cells = line.split(",", -1);
		int threshold = cells[4].isBlank() ? 0 : Integer.parseInt(cells[4]);
		this.entries.put(cells[1], new Industry(cells[1], cells[3].equals("是"), threshold));
	}

	/** A manufacturing industry the unit is known for; the first one twice as often. */
	Industry manufacturing(String unit, String name) {
		List<String> known = known(unit, 0);
		int at = Math.max(0, this.dice.between(-1, known.size() - 1, name, "industry"));
		return this.entries.get(known.get(at));
	}

	Industry other(String unit, String name) {
		return this.entries.get(this.dice.oneOf(known(unit, 1), name, "industry"));
	}

	String product(Industry industry, String name) {
		return this.dice.oneOf(List.of(PRODUCTS.text(industry.name(), "products").split(",")), name, "product");
	}

	String word(Industry industry) {
		return PRODUCTS.text(industry.name(), "word");
	}

	private static List<String> known(String unit, int part) {
		return List.of(OF_UNIT.text(unit, "known").split("\\|")[part].split(","));
	}

}
