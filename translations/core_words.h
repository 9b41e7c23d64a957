// SPDX-License-Identifier: GPL-3.0-or-later
// Words that the core says and the window translates: core/ is without Qt and cannot mark them itself. No
// program includes this file; lupdate reads it. After "@words" stand a context, a file of the core, and a
// regular expression that finds each of its words; tests/lint/check_translations.py holds this list against
// what it finds.

// @words Metrics core/analytics/catalog.cpp ^    \{"\w+", "([^"]+)"
static const char* const kMetrics[] = {
    QT_TRANSLATE_NOOP("Metrics", "Total return"),
    QT_TRANSLATE_NOOP("Metrics", "Annual growth (CAGR)"),
    QT_TRANSLATE_NOOP("Metrics", "Volatility"),
    QT_TRANSLATE_NOOP("Metrics", "Sharpe ratio"),
    QT_TRANSLATE_NOOP("Metrics", "Sortino ratio"),
    QT_TRANSLATE_NOOP("Metrics", "Calmar ratio"),
    QT_TRANSLATE_NOOP("Metrics", "Maximum drawdown"),
    QT_TRANSLATE_NOOP("Metrics", "Longest drawdown"),
    QT_TRANSLATE_NOOP("Metrics", "Value at risk 95 %"),
    QT_TRANSLATE_NOOP("Metrics", "Expected shortfall 95 %"),
    QT_TRANSLATE_NOOP("Metrics", "Omega ratio"),
    QT_TRANSLATE_NOOP("Metrics", "Tail ratio"),
    QT_TRANSLATE_NOOP("Metrics", "Skewness"),
    QT_TRANSLATE_NOOP("Metrics", "Excess kurtosis"),
    QT_TRANSLATE_NOOP("Metrics", "Win rate"),
    QT_TRANSLATE_NOOP("Metrics", "Profit factor"),
    QT_TRANSLATE_NOOP("Metrics", "Average win"),
    QT_TRANSLATE_NOOP("Metrics", "Average loss"),
    QT_TRANSLATE_NOOP("Metrics", "Best day"),
    QT_TRANSLATE_NOOP("Metrics", "Worst day"),
    QT_TRANSLATE_NOOP("Metrics", "Downside risk"),
    QT_TRANSLATE_NOOP("Metrics", "Stability"),
    QT_TRANSLATE_NOOP("Metrics", "Alpha"),
    QT_TRANSLATE_NOOP("Metrics", "Beta"),
    QT_TRANSLATE_NOOP("Metrics", "Information ratio"),
    QT_TRANSLATE_NOOP("Metrics", "Tracking error"),
    QT_TRANSLATE_NOOP("Metrics", "Up capture"),
    QT_TRANSLATE_NOOP("Metrics", "Down capture"),
    QT_TRANSLATE_NOOP("Metrics", "Batting average"),
    QT_TRANSLATE_NOOP("Metrics", "Excess Sharpe (per period)"),
};
