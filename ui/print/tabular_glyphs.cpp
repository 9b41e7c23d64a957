// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/tabular_glyphs.h"

#include <QList>
#include <QtEndian>

namespace qd::print {

namespace {

constexpr quint32 kSingleSubstitution = 1;
constexpr quint32 kExtension = 7;

/// Big-endian numbers of a table; beyond its end everything reads as 0.
class TableReader {
public:
    explicit TableReader(const QByteArray& bytes) : m_bytes(bytes) {}

    [[nodiscard]] quint32 u16(qint64 at) const {
        if (at < 0 || at + 2 > m_bytes.size()) return 0;
        return qFromBigEndian<quint16>(m_bytes.constData() + at);
    }
    [[nodiscard]] quint32 u32(qint64 at) const { return (u16(at) << 16U) | u16(at + 2); }
    [[nodiscard]] QByteArray tag(qint64 at) const { return m_bytes.mid(at, 4); }

private:
    const QByteArray& m_bytes;
};

/// The glyphs of a coverage table, in coverage order.
QList<quint32> coverage(const TableReader& table, qint64 at) {
    QList<quint32> glyphs;
    const quint32 count = table.u16(at + 2);
    for (quint32 i = 0; i < count; ++i) {
        if (table.u16(at) == 1) {
            glyphs.append(table.u16(at + 4 + 2 * i));
            continue;
        }
        const qint64 range = at + 4 + 6 * static_cast<qint64>(i);
        for (quint32 glyph = table.u16(range); glyph <= table.u16(range + 2) && glyphs.size() < 65536;
             ++glyph)
            glyphs.append(glyph);
    }
    return glyphs;
}

void addSingle(const TableReader& table, qint64 at, QHash<quint32, quint32>& out) {
    const auto glyphs = coverage(table, at + table.u16(at + 2));
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        if (table.u16(at) == 1)
            out.insert(glyphs[i], (glyphs[i] + table.u16(at + 4)) & 0xFFFFU);
        else if (i < static_cast<qsizetype>(table.u16(at + 4)))
            out.insert(glyphs[i], table.u16(at + 6 + 2 * i));
    }
}

void addLookup(const TableReader& table, qint64 at, QHash<quint32, quint32>& out) {
    const quint32 type = table.u16(at);
    for (quint32 s = 0; s < table.u16(at + 4); ++s) {
        const qint64 sub = at + table.u16(at + 6 + 2 * s);
        if (type == kSingleSubstitution) addSingle(table, sub, out);
        if (type == kExtension && table.u16(sub + 2) == kSingleSubstitution)
            addSingle(table, sub + table.u32(sub + 4), out);
    }
}

}  // namespace

QHash<quint32, quint32> tabularGlyphs(const QByteArray& gsub) {
    QHash<quint32, quint32> out;
    const TableReader table(gsub);
    if (table.u16(0) != 1) return out;
    const qint64 features = table.u16(6);
    const qint64 lookups = table.u16(8);
    for (quint32 f = 0; f < table.u16(features); ++f) {
        const qint64 record = features + 2 + 6 * static_cast<qint64>(f);
        if (table.tag(record) != "tnum") continue;
        const qint64 feature = features + table.u16(record + 4);
        for (quint32 i = 0; i < table.u16(feature + 2); ++i) {
            const quint32 index = table.u16(feature + 4 + 2 * i);
            if (index < table.u16(lookups))
                addLookup(table, lookups + table.u16(lookups + 2 + 2 * index), out);
        }
        // Scripts repeat the feature with the same lookups.
        if (!out.isEmpty()) break;
    }
    return out;
}

}  // namespace qd::print
