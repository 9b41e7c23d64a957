// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <array>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/pages/reports/report_list.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class Chip;
class KeyValueList;
}  // namespace qd::ui

namespace qd::ui::pages::reports {

class SignOffPanel;

/// The right of the page: the facts of the chosen report, its full hash, and what to do with it.
class ReportInspector final : public QFrame {
    Q_OBJECT

public:
    explicit ReportInspector(const Theme& theme, QWidget* parent = nullptr);

    /// Nothing clears it.
    void showReport(const std::optional<ReportRow>& report);
    [[nodiscard]] const std::optional<ReportRow>& shown() const { return m_report; }
    [[nodiscard]] QPushButton* saveButton() const { return m_save; }
    [[nodiscard]] QPushButton* runButton() const { return m_openRun; }
    [[nodiscard]] QPushButton* copyHashButton() const { return m_copyHash; }
    [[nodiscard]] KeyValueList* facts() const { return m_facts; }
    /// Hidden until somebody asks what was decided.
    [[nodiscard]] SignOffPanel* signOff() const { return m_signOff; }
    /// The numbers of the run at a glance, two a row.
    [[nodiscard]] const std::array<TileStrip*, 2>& figures() const { return m_figures; }
    void copyHash() const;
    [[nodiscard]] QString hashText() const;
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void saveRequested();
    void runRequested();
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

private:
    void layOut();
    void showFigures(const QList<Tile>& figures);

    std::optional<ReportRow> m_report;
    QLabel* m_hint;
    QWidget* m_body;
    QLabel* m_title;
    Chip* m_format;
    Chip* m_synthetic;
    QLabel* m_note;
    QPushButton* m_save;
    QPushButton* m_openRun;
    SignOffPanel* m_signOff;
    QLabel* m_figuresHeading;
    std::array<TileStrip*, 2> m_figures;
    KeyValueList* m_facts;
    QLabel* m_hash;
    QPushButton* m_copyHash;
};

}  // namespace qd::ui::pages::reports
