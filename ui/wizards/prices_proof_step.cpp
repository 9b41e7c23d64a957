// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/prices_proof_step.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/import_words.h"

namespace qd::ui::wizards {
namespace {

constexpr int kWidest = 760;
constexpr std::size_t kMostIssues = 8;

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
    : StepPage(parent),
      m_theme(theme),
      m_flow(flow),
      m_verb(std::move(verb)),
      m_tiles(new TileStrip(theme, this)),
      m_findings(new Card(tr("What the checks found"), this)),
      m_issues(new Card(tr("What the reader mended or passed over"), this)),
      m_hash(makeParagraph(TextRole::Code, {}, this)) {
    setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_tiles);
    column->addWidget(m_findings);
    column->addWidget(m_issues);
    column->addWidget(
        makeLabel(TextRole::Label, tr("Content hash: the same prices always give the same"), this));
    column->addWidget(m_hash);
    column->addStretch(1);
}

QString PricesProofStep::title() const {
    return tr("Prices are stored");
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
        grid->addWidget(new Chip(m_theme, found.severity, findingWord(found.severity), body), row, 0,
                        Qt::AlignLeft);
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
    auto* body = new QWidget(m_issues);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (std::size_t i = 0; i < std::min(issues.size(), kMostIssues); ++i)
        column->addWidget(makeParagraph(TextRole::Secondary, issueLine(issues[i]), body));
    if (issues.size() > kMostIssues) {
        const auto rest = static_cast<qint64>(issues.size() - kMostIssues);
        column->addWidget(makeLabel(TextRole::Label, tr("and %1 more").arg(format::integer(rest)), body));
    }
    m_issues->setBody(body);
}

}  // namespace qd::ui::wizards
