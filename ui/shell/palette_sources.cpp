// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_sources.h"

#include <QCoreApplication>

#include "ui/kit/format.h"
#include "ui/shell/help_text.h"
#include "ui/shell/look_preferences.h"

namespace qd::ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::PaletteSources)
};

constexpr char kPageCommand[] = "page.";

QKeySequence firstKeys(const CommandRegistry& commands, const QString& id) {
    const QList<QKeySequence> keys = commands.keys(id);
    return keys.isEmpty() ? QKeySequence() : keys.constFirst();
}

void addCommands(const CommandRegistry& commands, const PageRegistry& registry,
                 std::vector<PaletteEntry>& entries) {
    for (const Command& command : commands.commands()) {
        // Pages stand as pages below.
        const bool opensPage =
            command.id.startsWith(QLatin1String(kPageCommand)) &&
            registry.find(command.id.mid(static_cast<int>(sizeof kPageCommand) - 1)) != nullptr;
        if (opensPage) continue;
        PaletteEntry entry;
        entry.kind = PaletteKind::Action;
        entry.id = command.id;
        entry.title = command.title;
        entry.detail = command.group;
        entry.keys = firstKeys(commands, command.id);
        entry.enabled = command.run && (!command.enabled || command.enabled());
        entry.decides = command.decides;
        entries.push_back(std::move(entry));
    }
}

void addPages(const CommandRegistry& commands, const PageRegistry& registry,
              std::vector<PaletteEntry>& entries) {
    for (const PageEntry& page : registry.entries()) {
        if (page.developer) continue;
        const QString command = QLatin1String(kPageCommand) + page.id;
        entries.push_back(
            {PaletteKind::Page, page.id, page.title, groupTitle(page.group), firstKeys(commands, command)});
    }
}

void addSettings(Preferences& machine, std::vector<PaletteEntry>& entries) {
    for (const SettingEntry& setting : settingEntries(machine)) {
        const QString state = setting.holds() ? Words::tr("holds now") : setting.note;
        entries.push_back({PaletteKind::Setting, setting.id(),
                           Words::tr("%1: %2", "setting: value").arg(setting.title, setting.choice), state});
    }
}

void addGuide(std::vector<PaletteEntry>& entries) {
    const QString guide = QLatin1String(kUserGuide);
    QString chapter;
    for (const HelpSection& section : helpSections(guide, helpText(guide))) {
        if (section.level == 1) continue;
        if (section.level == 2) chapter = section.title;
        const QString where = section.level == 2 ? Words::tr("User guide") : chapter;
        entries.push_back({PaletteKind::Guide, section.anchor, section.title, where});
    }
}

QString joined(const QStringList& parts) {
    QStringList filled;
    for (const QString& part : parts)
        if (!part.isEmpty()) filled.append(part);
    return filled.join(QStringLiteral(" · "));
}

PaletteEntry workspaceEntry(PaletteKind kind, const desk::SearchEntry& found) {
    const QString id = format::text(found.id);
    const QString title = format::text(found.title);
    const QString name = format::text(found.name);
    const QString group = format::text(found.group);
    switch (kind) {
        case PaletteKind::Run:
            return {kind, id, title,
                    joined({Words::tr("Run %1").arg(id), format::dateTime(found.at), group})};
        case PaletteKind::Search:
            return {kind, id, title,
                    joined({Words::tr("Search %1").arg(id), format::dateTime(found.at), group})};
        case PaletteKind::Report:
            return {kind, id, title, joined({name.toUpper(), format::dateTime(found.at), group})};
        case PaletteKind::Dataset:
            return {kind, id, title,
                    joined({name == title ? QString() : name, format::dateTime(found.at), group})};
        default:
            return {kind, id, title, joined({name, group})};
    }
}

PaletteKind kindOf(desk::SearchEntry::Kind kind) {
    switch (kind) {
        case desk::SearchEntry::Kind::Run:
            return PaletteKind::Run;
        case desk::SearchEntry::Kind::Search:
            return PaletteKind::Search;
        case desk::SearchEntry::Kind::Report:
            return PaletteKind::Report;
        case desk::SearchEntry::Kind::Dataset:
            return PaletteKind::Dataset;
        case desk::SearchEntry::Kind::Symbol:
            break;
    }
    return PaletteKind::Symbol;
}

}  // namespace

QString selectionKind(PaletteKind kind) {
    switch (kind) {
        case PaletteKind::Symbol:
            return QStringLiteral("symbol");
        case PaletteKind::Run:
            return QStringLiteral("run");
        case PaletteKind::Search:
            return QStringLiteral("search");
        case PaletteKind::Report:
            return QStringLiteral("report");
        case PaletteKind::Dataset:
            return QStringLiteral("dataset");
        default:
            return {};
    }
}

QStringList openableKinds(const PageRegistry& registry) {
    QStringList kinds;
    for (const PageEntry& page : registry.entries())
        kinds += page.opens;
    return kinds;
}

std::vector<PaletteEntry> fixedEntries(const CommandRegistry& commands, const PageRegistry& registry,
                                       Preferences* machine) {
    std::vector<PaletteEntry> entries;
    addPages(commands, registry, entries);
    addCommands(commands, registry, entries);
    if (machine != nullptr) addSettings(*machine, entries);
    addGuide(entries);
    return entries;
}

std::vector<PaletteEntry> workspaceEntries(const desk::SearchIndex& index, const QStringList& kinds) {
    std::vector<PaletteEntry> entries;
    entries.reserve(index.entries.size());
    for (const desk::SearchEntry& found : index.entries) {
        const PaletteKind kind = kindOf(found.kind);
        if (kinds.contains(selectionKind(kind))) entries.push_back(workspaceEntry(kind, found));
    }
    return entries;
}

}  // namespace qd::ui::shell
