// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_names.h"

#include <set>
#include <string>

namespace qd::market {

namespace {

constexpr std::array<SyntheticSector, kSyntheticSectors> kSectors{{
    {"Information Technology", 0.16, 1.18, 0.110, 0.24, 0.010, 0.55},
    {"Financials", 0.13, 1.10, 0.095, 0.19, 0.024, 0.90},
    {"Health Care", 0.13, 0.86, 0.090, 0.22, 0.016, 0.65},
    {"Consumer Discretionary", 0.11, 1.12, 0.085, 0.24, 0.014, 0.65},
    {"Industrials", 0.13, 1.05, 0.070, 0.19, 0.018, 0.90},
    {"Communication Services", 0.06, 0.98, 0.100, 0.24, 0.014, 0.50},
    {"Consumer Staples", 0.07, 0.66, 0.080, 0.16, 0.028, 0.95},
    {"Energy", 0.06, 1.10, 0.170, 0.22, 0.034, 0.90},
    {"Materials", 0.05, 1.05, 0.095, 0.20, 0.021, 0.90},
    {"Real Estate", 0.05, 0.90, 0.105, 0.16, 0.036, 1.00},
    {"Utilities", 0.05, 0.60, 0.100, 0.13, 0.033, 1.00},
}};

/// Roots that name no listed company that we know of.
constexpr std::array<std::string_view, 130> kRoots{
    "Halden",          "Brisvane",      "Corvale",      "Tarnwick",     "Ostrava Bay",    "Pellmere",
    "Quenby",          "Ravelstone",    "Selkirk Vale", "Ulverdale",    "Vendrick",       "Wexholm",
    "Yarrowgate",      "Zelmont",       "Ashgrove",     "Bellhurst",    "Caldmoor",       "Derrow",
    "Eldermere",       "Fenwright",     "Garrowby",     "Hestia Point", "Isterfield",     "Jorvale",
    "Kelmarsh",        "Lorwick",       "Maddoc",       "Northolme",    "Orrindale",      "Penhallow",
    "Quillon",         "Rothmere",      "Sandrake",     "Thornevale",   "Umberfell",      "Varrick",
    "Westmarch",       "Yelverton",     "Zephyr Bay",   "Arkenholt",    "Birchmont",      "Crannoch",
    "Dunmarrow",       "Everholt",      "Farradine",    "Glenmarch",    "Harrowmont",     "Inverlay",
    "Jessamine",       "Kirkhaven",     "Lanthorn",     "Mirefield",    "Netherby",       "Oakhollow",
    "Prestmoor",       "Quarrington",   "Redfern Hill", "Stannmere",    "Tillerby",       "Undercliff",
    "Valmoria",        "Wrenfield",     "Yondale",      "Zarnicot",     "Amberlane",      "Blackmere",
    "Cindervale",      "Dovemont",      "Embercroft",   "Foxhollow",    "Greymarch",      "Highmere",
    "Ironvale",        "Juniper Rock",  "Kestrelle",    "Larkmoor",     "Moorgate Falls", "Nightingdale",
    "Otterbourne",     "Pinecrest Bay", "Quartzfield",  "Rivermont",    "Silverholt",     "Timberlake Hill",
    "Upperton",        "Violetta",      "Willowmere",   "Yewbridge",    "Zinnia Park",    "Aldercote",
    "Brackenfell",     "Cloverdell",    "Dellwyn",      "Elmstead",     "Fernleigh",      "Goldcroft",
    "Hawksmere",       "Ivybridge Bay", "Jasperton",    "Kingsmarrow",  "Lindenhall",     "Maplethorpe",
    "Nettlecombe",     "Orchardale",    "Poplarton",    "Quincemoor",   "Rowanfield",     "Sagecroft",
    "Thistledown Bay", "Umberlee",      "Vinebrook",    "Wheatmarsh",   "Yarmoor",        "Zealand Point",
    "Anchorhithe",     "Beaconfell",    "Compassrose",  "Driftmere",    "Estuary Hill",   "Fathomgate",
    "Gullhaven",       "Harbourlight",  "Islemont",     "Jettyworth",   "Keelson",        "Lightermoor",
    "Marinerton",      "Nauticor",      "Oceandell",    "Pilotmere"};

using Trades = std::array<std::string_view, 6>;
constexpr std::array<Trades, kSyntheticSectors> kTrades{{
    {"Systems", "Software", "Semiconductor", "Data", "Networks", "Instruments"},
    {"Bank", "Insurance", "Capital", "Trust", "Payments", "Financial"},
    {"Health", "Therapeutics", "Medical", "Biosciences", "Diagnostics", "Care"},
    {"Retail", "Motors", "Homes", "Leisure", "Apparel", "Hotels"},
    {"Industries", "Aerospace", "Logistics", "Engineering", "Rail", "Tools"},
    {"Media", "Telecom", "Interactive", "Broadcasting", "Games", "Cable"},
    {"Foods", "Beverages", "Household", "Grocers", "Brands", "Provisions"},
    {"Energy", "Petroleum", "Pipelines", "Drilling", "Resources", "Refining"},
    {"Chemicals", "Metals", "Packaging", "Paper", "Minerals", "Coatings"},
    {"Properties", "Realty", "Storage", "Towers", "Offices", "Estates"},
    {"Power", "Electric", "Water", "Gas", "Utilities", "Grid"},
}};

/// Sector of each name: the sectors take turns, each in proportion to its share (largest remainder, so that
/// the first n names are balanced for every n).
std::vector<std::size_t> assignSectors(std::size_t count) {
    std::vector<std::size_t> sectorOf;
    std::array<double, kSyntheticSectors> given{};
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t best = 0;
        double lag = -1.0;
        for (std::size_t s = 0; s < kSyntheticSectors; ++s) {
            const double owed = kSectors[s].share * static_cast<double>(i + 1) - given[s];
            if (owed > lag) {
                lag = owed;
                best = s;
            }
        }
        given[best] += 1.0;
        sectorOf.push_back(best);
    }
    return sectorOf;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// The first letter, then the consonants, then the vowels.
std::string skeleton(std::string_view root) {
    std::string consonants;
    std::string vowels;
    for (const char lower : root.substr(1)) {
        const char c = upper(lower);
        if (c < 'A' || c > 'Z') continue;
        (std::string_view("AEIOU").find(c) == std::string_view::npos ? consonants : vowels) += c;
    }
    return upper(root[0]) + consonants + vowels;
}

/// Five letters, four of the root and one of the trade. Listed companies have up to four; of five-letter
/// symbols funds end in X and foreign shares in F or Y, which are avoided.
std::string makeSymbol(std::string_view root, std::string_view trade, std::set<std::string>& taken) {
    const std::string letters = skeleton(root);
    const char initial = upper(trade[0]);
    const char last = std::string_view("FQXY").find(initial) == std::string_view::npos ? initial : 'O';
    for (std::size_t k = 3; k < letters.size(); ++k) {
        std::string symbol = letters.substr(0, 3) + letters[k] + last;
        if (taken.insert(symbol).second) return symbol;
    }
    for (int n = 1;; ++n) {
        std::string symbol = letters.substr(0, 3) + std::to_string(n);
        if (taken.insert(symbol).second) return symbol;
    }
}

}  // namespace

const std::array<SyntheticSector, kSyntheticSectors>& syntheticSectors() noexcept {
    return kSectors;
}

SyntheticNames makeSyntheticNames(std::size_t count) {
    constexpr std::array<std::string_view, 4> kPrefixes{"New ", "Old ", "Upper ", "Lower "};
    SyntheticNames names;
    names.sectorOf = assignSectors(count);
    std::array<std::size_t, kSyntheticSectors> turn{};
    std::set<std::string> taken;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t sector = names.sectorOf[i];
        const std::size_t round = i / kRoots.size();
        std::string root(kRoots[i % kRoots.size()]);
        if (round > 0) root.insert(0, kPrefixes[(round - 1) % kPrefixes.size()]);
        const std::string_view trade = kTrades[sector][turn[sector]++ % kTrades[sector].size()];
        const std::string symbol = makeSymbol(root, trade, taken);
        names.securities.push_back(
            {symbol, root + " " + std::string(trade), std::string(kSectors[sector].name)});
    }
    return names;
}

}  // namespace qd::market
