// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "ui/kit/tile_strip.h"
#include "ui/wizards/import_flow.h"
#include "ui/wizards/step_page.h"

class QLabel;

namespace qd::ui::wizards {

class IssueTable;

/// What an import stored: its size, what the checks found, and what the reader mended.
class PricesProofStep final : public StepPage {
    Q_OBJECT

public:
    /// `verb` goes onward: "Next", "Close". `flow` outlives it.
    PricesProofStep(const Theme& theme, const ImportFlow& flow, QString verb, QWidget* parent = nullptr);

    [[nodiscard]] QString line() const override;
    [[nodiscard]] QString verb() const override { return m_verb; }
    void act() override { Q_EMIT onward(); }
    void enter() override;

Q_SIGNALS:
    void onward();

private:
    void showFindings();
    void showIssues();

    const Theme& m_theme;
    const ImportFlow& m_flow;
    QString m_verb;
    TileStrip* m_tiles;
    Card* m_findings;
    Card* m_issues;
    IssueTable* m_issueTable;
    QLabel* m_hash;
};

}  // namespace qd::ui::wizards
