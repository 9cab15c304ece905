import { theme } from 'antd';
import type { ThemeConfig } from 'antd';

/** The component library's tokens, light and dark; the values are those of tokens.css. */
export function antdTheme(dark: boolean): ThemeConfig {
  const c = dark ? DARK : LIGHT;
  return {
    cssVar: { prefix: 'jz' },
    hashed: false,
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: c.accent,
      colorLink: c.accent,
      colorInfo: c.accent,
      colorSuccess: c.good,
      colorWarning: c.warn,
      colorError: c.bad,
      colorText: c.text1,
      colorTextSecondary: c.text2,
      colorTextTertiary: c.text3,
      colorTextPlaceholder: c.text3,
      colorBgLayout: c.page,
      colorBgContainer: c.panel,
      colorBgElevated: c.raised,
      colorBgSpotlight: c.spotlight,
      colorBorder: c.control,
      colorBorderSecondary: c.line,
      colorFillAlter: c.hover,
      controlItemBgActive: c.accentBg,
      controlItemBgHover: c.hover,
      fontFamily: "'Microsoft YaHei UI','Noto Sans SC','Noto Sans CJK SC',sans-serif",
      fontSize: 14,
      lineHeight: 1.5714,
      fontWeightStrong: 600,
      borderRadius: 6,
      borderRadiusLG: 8,
      borderRadiusSM: 4,
      controlHeight: 32,
      controlHeightSM: 26,
      sizeUnit: 4,
      motionDurationFast: '0.12s',
      motionDurationMid: '0.16s',
      motionDurationSlow: '0.2s',
      boxShadowSecondary: 'var(--float)',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        defaultBorderColor: c.line2,
        contentFontSize: 14,
        fontWeight: 400,
        colorPrimary: c.primary,
        colorPrimaryHover: c.primaryHover,
        colorPrimaryActive: c.primary,
        defaultHoverBg: c.hover,
        defaultHoverColor: c.text1,
        defaultHoverBorderColor: c.control,
      },
      Segmented: {
        itemSelectedBg: c.accentBg,
        itemSelectedColor: c.accent,
        trackBg: c.panel,
        itemColor: c.text2,
      },
      Input: { activeShadow: `0 0 0 2px ${c.accentBg}` },
      Progress: { remainingColor: c.track },
      Checkbox: { borderRadiusSM: 4 },
      Modal: { titleFontSize: 17, borderRadiusLG: 12 },
    },
  };
}

interface Colours {
  readonly accent: string;
  readonly accentBg: string;
  readonly primary: string;
  readonly primaryHover: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly text1: string;
  readonly text2: string;
  readonly text3: string;
  readonly page: string;
  readonly panel: string;
  readonly raised: string;
  readonly spotlight: string;
  readonly hover: string;
  readonly line: string;
  readonly line2: string;
  readonly control: string;
  readonly track: string;
}

const LIGHT: Colours = {
  accent: '#1F5C99',
  accentBg: '#E8F0F8',
  primary: '#1F5C99',
  primaryHover: '#19507F',
  good: '#1E6638',
  warn: '#855000',
  bad: '#AE231A',
  text1: '#1B1D20',
  text2: '#4F545B',
  text3: '#666B72',
  page: '#FAFAF8',
  panel: '#FFFFFF',
  raised: '#FFFFFF',
  spotlight: '#1B1D20',
  hover: '#F4F4F1',
  line: '#E4E3DE',
  line2: '#D2D1CB',
  control: '#8B8E93',
  track: '#EDEDE9',
};

const DARK: Colours = {
  accent: '#86B7EA',
  accentBg: '#21344A',
  primary: '#3273B5',
  primaryHover: '#2A659F',
  good: '#82C795',
  warn: '#E5B567',
  bad: '#F4938A',
  text1: '#E9EAEC',
  text2: '#BABEC4',
  text3: '#979DA6',
  page: '#1A1C20',
  panel: '#202327',
  raised: '#282C31',
  spotlight: '#34393F',
  hover: '#272A2F',
  line: '#31353B',
  line2: '#444951',
  control: '#787E87',
  track: '#2E3238',
};
