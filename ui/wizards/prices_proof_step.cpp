// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/prices_proof_step.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <utility>

#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/issue_table.h"

namespace qd::ui::wizards {
namespace {

constexpr int kWidest = 760;

/// tr() for what is no QObject.
struct ProofWords {
    Q_DECLARE_TR_FUNCTIONS(ProofWords)
};

QList<Tile> tilesOf(const desk::ImportPricesOutcome& outcome) {
    const auto& d = outcome.dataset;
    const int errors = wrongPrices(outcome.findings);
    Tile findings{ProofWords::tr("Findings"), format::integer(d.findingCount),
                  ProofWords::tr("no price looks wrong")};
    if (errors > 0) {
        findings.context = errors == 1 ? ProofWords::tr("1 price looks wrong")
                                       : ProofWords::tr("%1 prices look wrong").arg(format::integer(errors));
        findings.contextInk = TabularLabel::Ink::Hard;
    }
    return {{ProofWords::tr("Sessions"), format::integer(d.rows),
             format::date(d.from) + QStringLiteral(" \u2013 ") + format::date(d.to)},
            {ProofWords::tr("Symbols"), format::integer(d.symbols),
             d.benchmark.empty() ? ProofWords::tr("no benchmark")
                                 : ProofWords::tr("benchmark %1").arg(format::text(d.benchmark))},
            findings};
}

}  // namespace

PricesProofStep::PricesProofStep(const Theme& theme, const ImportFlow& flow, QString verb, QWidget* parent)
    : StepPage({tr("Prices are stored"), {}}, kWidest, parent),
      m_theme(theme),
      m_flow(flow),
      m_verb(std::move(verb)),
      m_tiles(new TileStrip(theme, this)),
      m_findings(new Card(tr("What the checks found"), this)),
      m_issues(new Card(tr("What the reader mended or passed over"), this)),
      m_issueTable(new IssueTable(m_issues)),
      m_hash(makeParagraph(TextRole::Code, {}, this)) {
    m_issues->setBody(m_issueTable);
    addPart(m_tiles);
    addPart(m_findings);
    addPart(m_issues);
    addPart(makeLabel(TextRole::Label, tr("Content hash: the same prices always give the same"), this));
    addPart(m_hash);
}

QString PricesProofStep::line() const {
    const auto& outcome = m_flow.outcome();
    if (!outcome) return {};
    return tr("\u201C%1\u201D is in the workspace as data set %2, and in its audit record.")
        .arg(format::text(outcome->dataset.name), format::integer(outcome->dataset.id.value));
}

void PricesProofStep::enter() {
    const auto& outcome = m_flow.outcome();
    if (!outcome) return;
    m_tiles->setTiles(tilesOf(*outcome));
    m_hash->setText(format::text(outcome->dataset.contentHash));
    showFindings();
    showIssues();
}

void PricesProofStep::showFindings() {
    auto* body = new QWidget(m_findings);
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kCardGap);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const FindingCount& found : countFindings(m_flow.outcome()->findings)) {
        grid->addWidget(new Chip(m_theme, found.severity, found.severityWord, body), row, 0, Qt::AlignLeft);
        auto* count = new TabularLabel(m_theme, FontRole::BodyMedium, format::integer(found.count), body);
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(count, row, 1);
        grid->addWidget(makeLabel(TextRole::Body, found.name, body), row, 2);
        ++row;
    }
    if (row == 0) {
        grid->addWidget(
            makeParagraph(TextRole::Secondary,
                          tr("Nothing: no wrong close, gap, stale run or inconsistent bar was found."), body),
            0, 0, 1, 3);
    } else {
        grid->addWidget(
            makeParagraph(TextRole::Secondary,
                          tr("Each stands on the page Data with its date, its price and what was expected."),
                          body),
            row, 0, 1, 3);
    }
    m_findings->setBody(body);
}

void PricesProofStep::showIssues() {
    const auto& issues = m_flow.outcome()->issues;
    m_issues->setVisible(!issues.empty());
    m_issues->setNote(format::integer(static_cast<qint64>(issues.size())));
    m_issueTable->setIssues(issues);
}

}  // namespace qd::ui::wizards
