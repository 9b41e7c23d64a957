// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_document.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <algorithm>

#include "ui/kit/fonts.h"
#include "ui/kit/space.h"
#include "ui/shell/help_text.h"

namespace qd::ui::shell {

namespace {

constexpr double kLeading = 138.0;  ///< line height in %
constexpr double kTableRoom = 6.0;

/// Gives a document that was made from Markdown the look of the window.
class Dress {
public:
    Dress(QTextDocument& document, const Palette& palette) : m_document(document), m_palette(palette) {}

    void run(const QList<HelpSection>& sections) {
        dressTables(m_document.rootFrame());
        int heading = 0;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            const QTextBlockFormat format = block.blockFormat();
            if (format.headingLevel() > 0) {
                const QString anchor = heading < sections.size() ? sections.at(heading).anchor : QString();
                dressHeading(block, format.headingLevel(), anchor);
                ++heading;
            } else if (format.hasProperty(QTextFormat::BlockCodeFence) ||
                       format.hasProperty(QTextFormat::BlockCodeLanguage)) {
                dressCode(block);
            } else {
                dressWords(block);
            }
        }
    }

private:
    void setBlock(const QTextBlock& block, double above, double below) {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        format.setLineHeight(kLeading, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).mergeBlockFormat(format);
    }

    void setWords(const QTextBlock& block, const QTextCharFormat& format) {
        QTextCursor cursor(block);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(format);
    }

    void dressHeading(const QTextBlock& block, int level, const QString& anchor) {
        const FontRole role = level == 1   ? FontRole::Value
                              : level == 2 ? FontRole::Title
                                           : FontRole::BodyStrong;
        QTextCharFormat format;
        format.setFont(ui::font(role));
        format.setForeground(m_palette.text);
        if (!anchor.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorNames({anchor});
        }
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);  // in place of Markdown's own, whose size is relative
        setBlock(block,
                 block.position() == 0 ? 0
                 : level == 2          ? space::kSection + 4
                                       : space::kBlock,
                 space::kStep);
    }

    void dressCode(const QTextBlock& block) {
        QTextCharFormat format;
        format.setFont(ui::font(FontRole::Code));
        format.setForeground(m_palette.text);
        setWords(block, format);
        QTextBlockFormat ground;
        ground.setBackground(m_palette.raised);
        ground.setLeftMargin(space::kStep);
        ground.setNonBreakableLines(false);
        ground.setTopMargin(0);
        ground.setBottomMargin(0);
        QTextCursor(block).mergeBlockFormat(ground);
    }

    void dressWords(const QTextBlock& block) {
        const bool inTable = QTextCursor(block).currentTable() != nullptr;
        const bool inList = block.textList() != nullptr;
        setBlock(block, 0, inTable ? 0 : inList ? space::kTight : space::kWide);
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment piece = at.fragment();
            QTextCursor cursor(&m_document);
            cursor.setPosition(piece.position());
            cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(wordsFormat(piece.charFormat(), inTable));
        }
    }

    [[nodiscard]] QTextCharFormat wordsFormat(const QTextCharFormat& was, bool inTable) const {
        QTextCharFormat format;
        if (was.fontFixedPitch()) {
            format.setFont(ui::font(inTable ? FontRole::CodeSmall : FontRole::Code));
            format.setBackground(m_palette.raised);
        } else {
            QFont font = ui::font(inTable ? FontRole::Secondary : FontRole::Body);
            if (was.fontWeight() > QFont::Medium) font.setWeight(QFont::DemiBold);
            font.setItalic(was.fontItalic());
            format.setFont(font);
        }
        const bool link = was.isAnchor() && !was.anchorHref().isEmpty();
        format.setForeground(link ? m_palette.accent : m_palette.text);
        format.setFontUnderline(link);
        return format;
    }

    void dressTables(QTextFrame* frame) {
        for (QTextFrame* child : frame->childFrames()) {
            if (auto* table = qobject_cast<QTextTable*>(child)) dressTable(*table);
            dressTables(child);
        }
    }

    void dressTable(QTextTable& table) {
        QTextTableFormat format = table.format();
        format.setBorder(1);
        format.setBorderBrush(m_palette.line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(kTableRoom);
        format.setCellSpacing(0);
        format.setBottomMargin(space::kBlock);
        table.setFormat(format);
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(m_palette.raised);
            cell.setFormat(head);
        }
    }

    QTextDocument& m_document;
    const Palette& m_palette;
};

}  // namespace

std::unique_ptr<QTextDocument> renderHelp(const QString& document, const QString& markdown,
                                          const Palette& palette) {
    auto shown = std::make_unique<QTextDocument>();
    shown->setUndoRedoEnabled(false);
    shown->setDefaultFont(ui::font(FontRole::Body));
    shown->setDocumentMargin(space::kSection);
    shown->setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    Dress(*shown, palette).run(helpSections(document, markdown));
    return shown;
}

}  // namespace qd::ui::shell
