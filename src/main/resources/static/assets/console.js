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

  function draw(place) {
    if (!window.echarts) { return; }
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue('--ink').trim();
    const existing = echarts.getInstanceByDom(place);
    const chart = existing || echarts.init(place, null, {renderer: 'svg'});
    const option = JSON.parse(place.dataset.chart);
    option.textStyle = {color: ink, fontFamily: getComputedStyle(document.body).fontFamily};
    option.tooltip = Object.assign({renderMode: 'richText'}, option.tooltip);
    option.aria = {enabled: true, decal: {show: true}};
    (option.legend || {}).textStyle = {color: ink};
    chart.setOption(option, true);
    if (!existing) { window.addEventListener('resize', () => chart.resize()); }
  }
  document.querySelectorAll('[data-chart]').forEach(draw);
})();
