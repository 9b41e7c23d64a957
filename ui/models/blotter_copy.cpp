// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves BlotterView: clipboard and files.
#include <QClipboard>
#include <QGuiApplication>

#include "ui/kit/job_bridge.h"
#include "ui/models/blotter_view.h"
#include "ui/models/row_selection.h"

namespace qd::ui::models {

namespace {
constexpr std::size_t kRowsAtOnce = 2000;
}

/// In the order that is shown; all that match when none is selected.
std::vector<int> BlotterView::rowsToCopy(bool selectedOnly) const {
    std::vector<int> rows;
    if (selectedOnly) rows = selectedRows();
    if (rows.empty() && m_model->arrangement()) rows = m_model->arrangement()->rows;
    return rows;
}

QString BlotterView::tsv() const {
    if (!m_model->snapshot()) return {};
    return QString::fromUtf8(
        tableText(*m_model->snapshot(), rowsToCopy(true), m_table->shownColumns(), TextFormat{}));
}

QByteArray BlotterView::csv() const {
    if (!m_model->snapshot()) return {};
    return tableText(*m_model->snapshot(), rowsToCopy(false), m_table->shownColumns(),
                     {TextKind::Csv, CellForm::Raw, true});
}

void BlotterView::withText(const TextFormat& format, bool selectedOnly,
                           std::function<void(const QByteArray&)> use) {
    if (!m_model->snapshot()) return;
    std::vector<int> rows = rowsToCopy(selectedOnly);
    if (m_jobs == nullptr || rows.size() <= kRowsAtOnce) {
        use(tableText(*m_model->snapshot(), rows, m_table->shownColumns(), format));
        return;
    }
    m_jobs->query<QByteArray>(
        [snapshot = m_model->snapshot(), rows = std::move(rows), columns = m_table->shownColumns(), format](
            jobs::JobContext&) -> Result<QByteArray> { return tableText(*snapshot, rows, columns, format); },
        this,
        [use = std::move(use)](const Result<QByteArray>& text) {
            if (text.ok()) use(text.value());
        });
}

void BlotterView::copy(const TextFormat& format) {
    withText(format, true,
             [](const QByteArray& text) { QGuiApplication::clipboard()->setText(QString::fromUtf8(text)); });
}

void BlotterView::save(const TextFormat& format) {
    const QString name =
        format.kind == TextKind::Csv ? QStringLiteral("table.csv") : QStringLiteral("table.tsv");
    withText(format, false, [this, name](const QByteArray& text) { Q_EMIT saveRequested(text, name); });
}

}  // namespace qd::ui::models
