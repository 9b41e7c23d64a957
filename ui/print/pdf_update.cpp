// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_update.h"

#include <QMap>
#include <QRegularExpression>
#include <algorithm>

namespace qd::print {

namespace {

/// A PDF text string: UTF-16 with a byte order mark, as hexadecimal digits.
QByteArray hexDigits(uint code) {
    return QByteArray::number(code, 16).rightJustified(4, '0').toUpper();
}

QByteArray textString(const QString& text) {
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += hexDigits(c.unicode());
    return hex + ">";
}

QByteArray dateString(Timestamp time) {
    QByteArray iso = QByteArray::fromStdString(time.iso().substr(0, 19));
    return "D:" + iso.replace("-", "").replace(":", "").replace("T", "");
}

QByteArray entry(const char* key, const QString& text) {
    return text.isEmpty() ? QByteArray() : "/" + QByteArray(key) + " " + textString(text) + "\n";
}

/// The number after the last `key` of the file; −1 when there is none.
qint64 lastNumber(const QByteArray& pdf, const char* key) {
    const qsizetype at = pdf.lastIndexOf(key);
    if (at < 0) return -1;
    const QByteArray rest = pdf.mid(at + static_cast<qsizetype>(qstrlen(key)), 24).simplified();
    bool ok = false;
    const qint64 number = rest.split(' ').first().toLongLong(&ok);
    return ok ? number : -1;
}

/// The map between "stream" and "endstream" of an object; empty when it is not there.
QByteArray streamOf(const QByteArray& pdf, const QByteArray& number) {
    const qsizetype object = pdf.indexOf("\n" + number + " 0 obj");
    const qsizetype from = object < 0 ? -1 : pdf.indexOf("stream\n", object);
    const qsizetype to = from < 0 ? -1 : pdf.indexOf("endstream", from);
    return to < 0 ? QByteArray() : pdf.mid(from + 7, to - from - 7);
}

bool isPrivateUse(uint code) {
    return code >= 0xE000U && code <= 0xF8FFU;
}

/// Glyph number → character, as Qt wrote it: ranges of glyphs with a list of characters.
QMap<uint, uint> readMap(const QByteArray& text) {
    QMap<uint, uint> map;
    static const QRegularExpression kRange(QStringLiteral("<(\\w{4})> <\\w{4}> \\[([^\\]]*)\\]"));
    auto ranges = kRange.globalMatch(QString::fromLatin1(text));
    while (ranges.hasNext()) {
        const auto range = ranges.next();
        uint glyph = range.captured(1).toUInt(nullptr, 16);
        for (const QString& code : range.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            map.insert(glyph++, code.mid(1, code.size() - 2).toUInt(nullptr, 16));
    }
    return map;
}

/// Glyphs of the map that show no character of their own: left out, or led to by a private-use one (as
/// Inter's are). Those after the last mapped glyph leave no gap: as many as are still `wanted`.
QList<uint> unnamedGlyphs(const QMap<uint, uint>& map, qsizetype wanted) {
    QList<uint> glyphs;
    uint last = 0;
    if (!map.isEmpty()) last = map.lastKey();
    for (uint i = 1; i <= last; ++i) {
        if (!map.contains(i) || isPrivateUse(map.value(i))) glyphs.append(i);
    }
    while (glyphs.size() < wanted)
        glyphs.append(++last);
    return glyphs;
}

/// The map as sections of at most 100 entries, the format's limit.
QByteArray sections(const QMap<uint, uint>& map) {
    QByteArray out;
    qsizetype left = map.size();
    qsizetype inSection = 0;
    for (auto it = map.cbegin(); it != map.cend(); ++it, --left) {
        if (inSection == 0) {
            inSection = std::min<qsizetype>(left, 100);
            out += QByteArray::number(inSection) + " beginbfchar\n";
        }
        out += "<" + hexDigits(it.key()) + "> <" + hexDigits(it.value()) + ">\n";
        if (--inSection == 0) out += "endbfchar\n";
    }
    return out;
}

}  // namespace

PdfObject informationObject(const QByteArray& pdf, const PdfMetadata& metadata) {
    const qint64 number = lastNumber(pdf, "/Info ");
    if (number < 0) return {};
    return {number, "<<\n" + entry("Title", metadata.title) + entry("Author", metadata.author) +
                        entry("Subject", metadata.subject) + entry("Keywords", metadata.keywords) +
                        entry("Creator", QStringLiteral("Quarterdeck")) +
                        entry("Producer", QStringLiteral("Qt ") + QString::fromLatin1(qVersion())) +
                        "/CreationDate (" + dateString(metadata.created) + "Z)\n>>\n"};
}

QList<PdfObject> textMapObjects(const QByteArray& pdf, const TabularUse& use) {
    QList<PdfObject> objects;
    static const QRegularExpression kFont(
        QStringLiteral("/BaseFont /(?:[A-Z]{6}\\+)?(\\S+)\\s+/Encoding[^>]*?/ToUnicode (\\d+) 0 R"));
    auto fonts = kFont.globalMatch(QString::fromLatin1(pdf));
    while (fonts.hasNext()) {
        const auto font = fonts.next();
        const QByteArray written = streamOf(pdf, font.captured(2).toLatin1());
        const qsizetype from = written.indexOf("endcodespacerange\n");
        const qsizetype to = written.indexOf("endcmap");
        if (from < 0 || to < from) continue;
        auto characters = readMap(written);
        const auto tabular = use.value(font.captured(1));
        const auto unnamed = unnamedGlyphs(characters, tabular.size());
        for (qsizetype i = 0; i < unnamed.size() && unnamed.size() == tabular.size(); ++i)
            characters[unnamed[i]] = tabular[i].second.unicode();
        // Several characters lead to the blank's glyph; Qt takes the tab.
        for (uint& code : characters) {
            if (code == 0x09U) code = 0x20U;
        }
        const QByteArray map =
            written.left(from) + "endcodespacerange\n" + sections(characters) + written.mid(to);
        objects.append({font.captured(2).toLongLong(), "<< /Length " + QByteArray::number(map.size()) +
                                                           " >>\nstream\n" + map + "endstream\n"});
    }
    return objects;
}

QByteArray withUpdate(QByteArray pdf, const QList<PdfObject>& objects, Timestamp created) {
    const qint64 size = lastNumber(pdf, "/Size ");
    const qint64 root = lastNumber(pdf, "/Root ");
    const qint64 info = lastNumber(pdf, "/Info ");
    const qint64 previous = lastNumber(pdf, "startxref");
    if (size < 0 || root < 0 || info < 0 || previous < 0) return {};
    // Same length, so that no offset moves: D:YYYYMMDDHHmmSS.
    static const QRegularExpression kStamp(QStringLiteral("/CreationDate \\((D:\\d{14})"));
    const auto stamp = kStamp.match(QString::fromLatin1(pdf));
    if (stamp.hasMatch()) pdf.replace(stamp.capturedStart(1), 16, dateString(created));
    if (!pdf.endsWith('\n')) pdf += '\n';
    QByteArray table = "xref\n";
    for (const PdfObject& object : objects) {
        const QByteArray number = QByteArray::number(object.number);
        table += number + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += number + " 0 obj\n" + object.body + "endobj\n";
    }
    const qsizetype start = pdf.size();
    pdf += table + "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Root " + QByteArray::number(root) +
           " 0 R\n/Info " + QByteArray::number(info) + " 0 R\n/Prev " + QByteArray::number(previous) +
           "\n>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return pdf;
}

}  // namespace qd::print
