// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <xlsxwriter.h>

#include "core/report/axis.h"
#include "core/report/palette.h"
#include "core/report/xlsx_sheets.h"

namespace qd::report {

namespace {

constexpr std::uint32_t kHeaderRow = 2;           // of a data sheet: title, empty row, header
constexpr std::uint32_t kChartRows = 20;          // rows that a chart covers
constexpr double kDaysFrom1899ToEpoch = 25569.0;  // Excel's day 0 is 1899-12-30

lxw_chart_line lineOf(std::uint32_t colour, float width) {
    lxw_chart_line line{};
    line.color = colour;
    line.width = width;
    return line;
}

void styleAxes(lxw_chart* chart, const char* valueFormat) {
    lxw_chart_font font{};
    font.size = 9;
    font.color = colourOf(Ink::Faint, Theme::Light);
    lxw_chart_line grid = lineOf(colourOf(Ink::Line, Theme::Light), 0.5F);
    lxw_chart_line base = lineOf(colourOf(Ink::Faint, Theme::Light), 0.75F);
    lxw_chart_line none{};
    none.none = LXW_TRUE;
    chart_axis_set_num_font(chart->x_axis, &font);
    chart_axis_set_num_font(chart->y_axis, &font);
    chart_axis_set_num_format(chart->x_axis, "yyyy-mm");
    chart_axis_set_num_format(chart->y_axis, valueFormat);
    chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
    chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_TRUE);
    chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
    chart_axis_set_line(chart->x_axis, &base);
    chart_axis_set_line(chart->y_axis, &none);
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_RIGHT);
    chart_legend_set_font(chart, &font);
}

/// Names come from cells: a name that begins with "=" would be read as a formula.
lxw_chart_series* addSeries(lxw_chart* chart, const std::string& dataSheet, std::size_t index,
                            std::size_t count) {
    const auto column = static_cast<lxw_col_t>(index + 1);
    const auto last = static_cast<lxw_row_t>(kHeaderRow + count);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    if (series == nullptr) return nullptr;
    chart_series_set_categories(series, dataSheet.c_str(), kHeaderRow + 1, 0, last, 0);
    chart_series_set_values(series, dataSheet.c_str(), kHeaderRow + 1, column, last, column);
    chart_series_set_name_range(series, dataSheet.c_str(), kHeaderRow, column);
    return series;
}

void place(XlsxSheet& sheet, lxw_chart* chart, const std::string& title, const std::string& note) {
    sheet.text(0, title, CellStyle::BlockTitle);
    sheet.nextRow();
    lxw_chart_options options{};
    options.x_scale = 1.8;
    options.y_scale = 1.3;
    sheet.book().note(worksheet_insert_chart_opt(sheet.raw(), sheet.row(), 0, chart, &options));
    sheet.nextRow(kChartRows);
    sheet.text(0, note, CellStyle::Note);
    sheet.nextRow(2);
}

bool drawable(const std::vector<Date>& dates, const std::vector<LineSeries>& series) {
    return dates.size() >= 2 && !series.empty() && dates.front().year() >= 1900;
}

}  // namespace

void placeLineChart(XlsxSheet& sheet, const LineChart& chart, const std::string& dataSheet) {
    if (!drawable(chart.dates, chart.series)) return;
    // Scatter, as its x axis is a true time axis in every spreadsheet program.
    lxw_chart* native = workbook_add_chart(sheet.book().raw(), LXW_CHART_SCATTER_STRAIGHT);
    if (native == nullptr) return sheet.book().note(LXW_ERROR_MEMORY_MALLOC_FAILED);
    std::vector<double> pooled;
    int next = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        lxw_chart_series* series = addSeries(native, dataSheet, i, chart.dates.size());
        if (series == nullptr) return sheet.book().note(LXW_ERROR_MEMORY_MALLOC_FAILED);
        const bool reference = chart.series[i].reference;
        const std::uint32_t colour =
            reference ? colourOf(Ink::Muted, Theme::Light) : colourOf(Ink::Series, Theme::Light, 2 * next++);
        lxw_chart_line line = lineOf(colour, reference ? 1.0F : 1.75F);
        chart_series_set_line(series, &line);
        chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
        pooled.insert(pooled.end(), chart.series[i].values.begin(), chart.series[i].values.end());
    }
    styleAxes(native, "#,##0.00");
    chart_axis_set_min(native->x_axis, chart.dates.front().days() + kDaysFrom1899ToEpoch);
    chart_axis_set_max(native->x_axis, chart.dates.back().days() + kDaysFrom1899ToEpoch);
    const ValueAxis axis = valueAxis(pooled, AxisUnit::Number, true, 5);
    if (axis.logarithmic) {
        chart_axis_set_log_base(native->y_axis, 10);
    } else {
        chart_axis_set_min(native->y_axis, axis.low);
        chart_axis_set_max(native->y_axis, axis.high);
    }
    chart_axis_set_crossing_min(native->y_axis);
    place(sheet, native, chart.title, chart.note);
}

void placeAreaChart(XlsxSheet& sheet, const StackedArea& chart, const std::string& dataSheet) {
    if (!drawable(chart.dates, chart.series)) return;
    lxw_chart* native = workbook_add_chart(sheet.book().raw(), LXW_CHART_AREA_STACKED);
    if (native == nullptr) return sheet.book().note(LXW_ERROR_MEMORY_MALLOC_FAILED);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        lxw_chart_series* series = addSeries(native, dataSheet, i, chart.dates.size());
        if (series == nullptr) return sheet.book().note(LXW_ERROR_MEMORY_MALLOC_FAILED);
        lxw_chart_fill fill{};
        fill.color = colourOf(Ink::Series, Theme::Light, static_cast<int>(i));
        chart_series_set_fill(series, &fill);
    }
    styleAxes(native, "0%");
    const auto step = std::clamp<std::size_t>(chart.dates.size() / 8, 1, 60000);
    chart_axis_set_interval_unit(native->x_axis, static_cast<std::uint16_t>(step));
    place(sheet, native, chart.title, chart.note);
}

}  // namespace qd::report
