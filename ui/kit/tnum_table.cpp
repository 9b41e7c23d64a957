// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tnum_table.h"

#include <QList>

namespace qd::ui {
namespace {

constexpr int kMostGlyphs = 65536;

/// Big-endian reads that give 0 beyond the end: counts read there make the loops stop.
class Reader {
public:
    explicit Reader(const QByteArray& bytes) : m_bytes(bytes) {}

    [[nodiscard]] int u16(qsizetype at) const {
        if (at < 0 || at + 2 > m_bytes.size()) return 0;
        return (byte(at) << 8) | byte(at + 1);
    }
    [[nodiscard]] qsizetype u32(qsizetype at) const {
        return (static_cast<qsizetype>(u16(at)) << 16) | u16(at + 2);
    }
    [[nodiscard]] QByteArray tag(qsizetype at) const { return m_bytes.mid(at, 4); }

private:
    [[nodiscard]] int byte(qsizetype at) const { return static_cast<quint8>(m_bytes.at(at)); }
    const QByteArray& m_bytes;
};

QList<quint32> coverage(const Reader& read, qsizetype at) {
    QList<quint32> glyphs;
    const int format = read.u16(at);
    const int count = read.u16(at + 2);
    for (int i = 0; i < count; ++i) {
        if (format == 1) {
            glyphs.append(static_cast<quint32>(read.u16(at + 4 + 2 * i)));
        } else if (format == 2) {
            const int first = read.u16(at + 4 + 6 * i);
            const int last = read.u16(at + 6 + 6 * i);
            for (int g = first; g <= last && glyphs.size() < kMostGlyphs; ++g)
                glyphs.append(static_cast<quint32>(g));
        }
        if (glyphs.size() >= kMostGlyphs) break;
    }
    return glyphs;
}

void addSingle(const Reader& read, qsizetype at, QHash<quint32, quint32>& map) {
    const int format = read.u16(at);
    const QList<quint32> from = coverage(read, at + read.u16(at + 2));
    if (format == 1) {
        const int delta = read.u16(at + 4);
        for (const quint32 g : from)
            map.insert(g, (g + static_cast<quint32>(delta)) & 0xFFFFU);
    } else if (format == 2) {
        const int count = read.u16(at + 4);
        for (int i = 0; i < count && i < from.size(); ++i)
            map.insert(from.at(i), static_cast<quint32>(read.u16(at + 6 + 2 * i)));
    }
}

void addLookup(const Reader& read, qsizetype at, QHash<quint32, quint32>& map) {
    constexpr int kSingle = 1;
    constexpr int kExtension = 7;
    const int type = read.u16(at);
    const int count = read.u16(at + 4);
    for (int i = 0; i < count; ++i) {
        const qsizetype table = at + read.u16(at + 6 + 2 * i);
        if (type == kSingle)
            addSingle(read, table, map);
        else if (type == kExtension && read.u16(table + 2) == kSingle)
            addSingle(read, table + read.u32(table + 4), map);
    }
}

}  // namespace

QHash<quint32, quint32> tnumSubstitutions(const QByteArray& gsub) {
    QHash<quint32, quint32> map;
    const Reader read(gsub);
    const qsizetype features = read.u16(6);
    const qsizetype lookups = read.u16(8);
    if (features == 0 || lookups == 0) return map;
    const int featureCount = read.u16(features);
    for (int i = 0; i < featureCount; ++i) {
        const qsizetype record = features + 2 + 6 * i;
        if (read.tag(record) != QByteArrayLiteral("tnum")) continue;
        const qsizetype feature = features + read.u16(record + 4);
        const int count = read.u16(feature + 2);
        const int lookupCount = read.u16(lookups);
        for (int k = 0; k < count; ++k) {
            const int index = read.u16(feature + 4 + 2 * k);
            if (index < lookupCount) addLookup(read, lookups + read.u16(lookups + 2 + 2 * index), map);
        }
        break;  // every script and language of a font shares one set of figures
    }
    return map;
}

}  // namespace qd::ui
