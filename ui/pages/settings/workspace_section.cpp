// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/workspace_section.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>
#include <optional>

#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::settings {

namespace {

constexpr int kFactsWidth = 560;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::pages::settings::WorkspaceFacts)
};

QString priceOrigin(const desk::WorkspaceInfo& info) {
    if (info.datasets == 0) return Words::tr("none yet");
    return info.synthetic ? Words::tr("some are synthetic") : Words::tr("imported");
}

struct Reading {
    desk::WorkspaceInfo info;
    std::optional<desk::KeyFacts> key;
};

}  // namespace

QString keyCost(const desk::KeyFacts& key) {
    const QStringList parts{Words::tr("%1 MiB").arg(format::integer(key.memoryKiB / 1024)),
                            Words::tr("%n pass(es)", nullptr, static_cast<int>(key.passes)),
                            Words::tr("%n lane(s)", nullptr, static_cast<int>(key.lanes))};
    return parts.join(QStringLiteral(", "));
}

QList<KeyValue> workspaceFacts(const desk::WorkspaceInfo& info, const std::optional<desk::KeyFacts>& key) {
    const QString path = format::text(info.path);
    QList<KeyValue> facts{{Words::tr("File"), path, true, TabularLabel::Ink::Text, path}};
    if (key) {
        const QString keyPath = format::text(key->path);
        facts << KeyValue{Words::tr("Key file"), keyPath, true, TabularLabel::Ink::Text, keyPath};
        facts << KeyValue{Words::tr("Cost of a guess"), keyCost(*key)};
    } else {
        facts << KeyValue{Words::tr("Key file"), Words::tr("cannot be read")};
    }
    facts << KeyValue{Words::tr("Version of the file format"), format::integer(info.schemaVersion)};
    facts << KeyValue{Words::tr("Data sets"), format::integer(info.datasets)};
    facts << KeyValue{Words::tr("Holdings"), format::integer(info.holdings)};
    facts << KeyValue{Words::tr("Runs"), format::integer(info.runs)};
    facts << KeyValue{Words::tr("Reports"), format::integer(info.reports)};
    facts << KeyValue{Words::tr("Prices"), priceOrigin(info)};
    facts << KeyValue{Words::tr("Audit entries"), format::integer(info.auditEntries)};
    const QString head = format::text(info.auditHead);
    facts << KeyValue{Words::tr("Audit head"), format::shortHash(head), true, TabularLabel::Ink::Text, head};
    return facts;
}

WorkspaceSection::WorkspaceSection(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_facts(new KeyValueList(context.theme, this)),
      m_error(makeParagraph(TextRole::Body, {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addWidget(m_facts);
    column->addWidget(m_error);
    column->addStretch(1);
    m_facts->setAccessibleName(tr("Facts of the workspace"));
    m_error->setVisible(false);
    m_facts->setMaximumWidth(kFactsWidth);
}

void WorkspaceSection::refresh() {
    if (m_context.session == nullptr) {
        Q_EMIT loaded();
        return;
    }
    m_context.jobs.query<Reading>(
        [session = m_context.session](jobs::JobContext&) -> Result<Reading> {
            QD_TRY(const auto info, desk::workspaceInfo(*session));
            Reading reading{info, std::nullopt};
            // The workspace is open: a key file that went away is worth a line, not an error.
            if (const auto key = desk::keyFacts(*session); key.ok()) reading.key = *key;
            return reading;
        },
        this,
        [this](const Result<Reading>& reading) {
            m_error->setVisible(!reading.ok());
            m_facts->setVisible(reading.ok());
            if (reading.ok())
                m_facts->setItems(workspaceFacts(reading->info, reading->key));
            else
                m_error->setText(format::error(reading.error()));
            Q_EMIT loaded();
        });
}

}  // namespace qd::ui::pages::settings
