// Theme, confirmations and charts; pages work without it.
(function () {
  'use strict';
  const saved = localStorage.getItem('theme');
  if (saved) { document.documentElement.dataset.theme = saved; }

  document.addEventListener('click', (event) => {
    const theme = event.target.closest('[data-theme-switch]');
    if (theme) {
      const dark = document.documentElement.dataset.theme === 'dark'
        || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
      document.documentElement.dataset.theme = dark ? 'light' : 'dark';
      localStorage.setItem('theme', document.documentElement.dataset.theme);
      document.querySelectorAll('[data-chart]').forEach(draw);
    }
  });

  document.body.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers[document.querySelector('meta[name=csrf-header]').content] =
      document.querySelector('meta[name=csrf-token]').content;
  });

  // The newest month stands at the right end of the board.
  document.querySelectorAll('table.board').forEach((board) => {
    board.parentElement.scrollLeft = board.parentElement.scrollWidth;
  });

  // What the server said is drawn in the colours of the page; a point leads where its href says.
  function draw(place) {
    if (!window.echarts) { return; }
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    const ink = colour('--ink');
    let chart = echarts.getInstanceByDom(place);
    if (place.dataset.rows) { place.style.height = (Number(place.dataset.rows) * 26 + 60) + 'px'; }
    if (!chart) {
      chart = echarts.init(place, null, {renderer: 'svg'});
      chart.on('click', (event) => {
        if (event.data && event.data.href) { window.location.assign(event.data.href); }
      });
    }
    const option = JSON.parse(place.dataset.chart);
    option.color = [colour('--link'), colour('--accent'), colour('--ok')];
    option.textStyle = {color: ink, fontFamily: getComputedStyle(document.body).fontFamily};
    option.animation = false;
    option.aria = {enabled: true};
    if (option.tooltip) {
      Object.assign(option.tooltip, {renderMode: 'richText', backgroundColor: colour('--sheet'), borderColor: colour('--line'), textStyle: {color: ink}});
    }
    if (option.legend) { option.legend.textStyle = {color: ink}; }
    [option.xAxis, option.yAxis].forEach((axis) => {
      if (!axis) { return; }
      axis.axisLabel = Object.assign({color: ink}, axis.axisLabel);
      axis.axisLine = Object.assign({lineStyle: {color: colour('--soft')}}, axis.axisLine);
      axis.splitLine = Object.assign({lineStyle: {color: colour('--line')}}, axis.splitLine);
    });
    (option.series || []).forEach((series) => {
      if (series.label) { Object.assign(series.label, {color: ink, backgroundColor: colour('--sheet'), padding: [1, 2]}); }
      if (series.endLabel) { series.endLabel.color = ink; }
      if (series.markLine) {
        series.markLine.lineStyle.color = colour('--accent');
        series.markLine.label.color = ink;
      }
    });
    chart.setOption(option, true);
    chart.resize();
  }
  const charts = () => document.querySelectorAll('[data-chart]');
  charts().forEach(draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts().forEach(draw));
  window.addEventListener('resize', () => charts().forEach((place) => {
    const chart = window.echarts && echarts.getInstanceByDom(place);
    if (chart) { chart.resize(); }
  }));
})();
