using System.Collections.Frozen;
using NodaTime;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Letters and words for a zone's clock: "EST", "ET", "Eastern".</summary>
/// <remarks>
/// tzdb says which zones use which letters, and when; it neither says whose are meant when several do, nor has letters for zones
/// such as São Paulo, where its authors found none in English use.
/// </remarks>
internal static class ZoneAbbreviations
{
    /// <summary>
    /// "Letters letters: zone zone | zone": what is meant, by the number of people, then the zones where the letters are meant only
    /// by people who are there.
    /// </summary>
    private const string Text = """
        EST EDT: America/New_York | Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Hobart
        ET EASTERN: America/New_York
        CST: America/Chicago Asia/Shanghai America/Mexico_City America/Havana | Australia/Adelaide Australia/Darwin
        CDT CT CENTRAL: America/Chicago
        MST: America/Denver America/Phoenix | Asia/Kuala_Lumpur Asia/Yangon
        MDT MT MOUNTAIN: America/Denver
        PST: America/Los_Angeles | Asia/Manila
        PDT PT PACIFIC: America/Los_Angeles
        AKST AKDT AKT: America/Anchorage
        HST: Pacific/Honolulu
        HDT: America/Adak
        AST: America/Halifax America/Puerto_Rico | Asia/Riyadh Asia/Baghdad Asia/Kuwait Asia/Qatar Asia/Bahrain
        ADT ATLANTIC: America/Halifax
        NST NDT: America/St_Johns
        GMT GREENWICH: Europe/London
        BST BRITISH: Europe/London | Asia/Dhaka
        IST: Asia/Kolkata Europe/Dublin Asia/Jerusalem
        IDT: Asia/Jerusalem
        WET WEST: Europe/Lisbon
        CET CEST MEZ MESZ: Europe/Berlin
        EET EEST: Europe/Athens
        MSK MSD: Europe/Moscow
        TRT: Europe/Istanbul
        SAST: Africa/Johannesburg
        CAT: Africa/Maputo
        EAT: Africa/Nairobi
        WAT: Africa/Lagos
        GST: Asia/Dubai
        AMT: America/Manaus Asia/Yerevan
        GET: Asia/Tbilisi
        AZT: Asia/Baku
        IRST: Asia/Tehran
        PKT: Asia/Karachi
        UZT: Asia/Tashkent
        ALMT: Asia/Almaty
        NPT: Asia/Kathmandu
        BDT: Asia/Dhaka
        MMT: Asia/Yangon
        ICT: Asia/Bangkok
        WIB: Asia/Jakarta
        WITA: Asia/Makassar
        WIT: Asia/Jayapura
        SGT: Asia/Singapore
        MYT: Asia/Kuala_Lumpur
        HKT: Asia/Hong_Kong
        PHT PHST: Asia/Manila
        JST: Asia/Tokyo
        KST: Asia/Seoul
        ULAT: Asia/Ulaanbaatar
        AWST: Australia/Perth
        ACST: Australia/Adelaide Australia/Darwin
        ACDT: Australia/Adelaide
        AEST: Australia/Sydney Australia/Brisbane
        AEDT AET: Australia/Sydney
        NZST NZDT NZT: Pacific/Auckland
        FJT: Pacific/Fiji
        CHST: Pacific/Guam
        SST: Pacific/Pago_Pago | Asia/Singapore
        BRT BRST: America/Sao_Paulo
        ART: America/Argentina/Buenos_Aires
        CLT CLST: America/Santiago
        COT: America/Bogota
        PET: America/Lima
        VET: America/Caracas
        UYT: America/Montevideo
        PYT: America/Asuncion
        BOT: America/La_Paz
        ECT: America/Guayaquil
        """;

    /// <summary>Letters that stand for both halves of the year, or are another language's; tzdb knows the ones behind the colon.</summary>
    private const string OtherLetters = """
        ET: EST EDT
        CT: CST CDT
        MT: MST MDT
        PT: PST PDT
        AKT: AKST AKDT
        AET: AEST AEDT
        NZT: NZST NZDT
        MEZ: CET
        MESZ: CEST
        """;

    /// <summary>Letters that are words too, and mean a zone only in capitals where a sentence goes on.</summary>
    private static readonly FrozenSet<string> Words =
        "ART BOT CAT COT EAT GET MT PET WEST WIT EASTERN CENTRAL MOUNTAIN PACIFIC ATLANTIC BRITISH GREENWICH".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, (string[] Meant, string[] Local)> Zones = DataLines.Of(Text)
        .SelectMany(line => line.Before.Split(' ').Select(letters => (Letters: letters, Zones: line.After.Split(" | "))))
        .ToFrozenDictionary(pair => pair.Letters, pair => (pair.Zones[0].Split(' '), pair.Zones.ElementAtOrDefault(1)?.Split(' ') ?? []));

    private static readonly FrozenDictionary<string, string[]> Others = DataLines.Of(OtherLetters)
        .ToFrozenDictionary(line => line.Before, line => line.After.Split(' '));

    /// <summary>The zones meant by the letters in any case, the most populous first; empty when they mean none.</summary>
    public static IReadOnlyList<string> Meant(string letters) => Zones.GetValueOrDefault(letters.ToUpperInvariant()).Meant ?? [];

    public static ZoneMatch? Find(string letters, DateTimeZone home, Instant at)
    {
        var key = letters.ToUpperInvariant();
        if (!Zones.TryGetValue(key, out var zones) || (Words.Contains(key) && letters != key))
            return null;
        var names = Others.GetValueOrDefault(key, [key]);
        if (IsHome(home, names, zones, at))
            return new(home, IsShared(home, zones, at) || IsOtherHalf(home, names, at), ZoneIds.NameOf(home));
        // Greenwich's time is London's half of the year to Londoners, and the world's to all others.
        if (key is "GMT" or "GREENWICH")
            return new(DateTimeZone.Utc, false, key);
        var zone = DateTimeZoneProviders.Tzdb[zones.Meant[0]];
        return new(zone, zones.Meant.Length > 1 || IsOtherHalf(zone, names, at), ZoneIds.NameOf(zone));
    }

    private static bool IsHome(DateTimeZone home, string[] names, (string[] Meant, string[] Local) zones, Instant at)
    {
        var id = ZoneIds.Kept(home.Id);
        if (zones.Meant.Contains(id) || zones.Local.Contains(id))
            return true;
        // "CT" is no clock of Shanghai's, whose people write "CST".
        var isWhole = names.Length > 1;
        var reference = DateTimeZoneProviders.Tzdb[zones.Meant[0]].GetZoneInterval(at).StandardOffset;
        return AroundOf(home, at).Any(interval => names.Contains(interval.Name, StringComparer.OrdinalIgnoreCase)
            && (!isWhole || interval.StandardOffset == reference));
    }

    /// <summary>Sydney's and Brisbane's AEST is one; whoever writes IST at home may mean another's all the same.</summary>
    private static bool IsShared(DateTimeZone home, (string[] Meant, string[] Local) zones, Instant at) =>
        zones.Local.Contains(ZoneIds.Kept(home.Id))
        || zones.Meant.DistinctBy(zone => DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(at).StandardOffset).Count() > 1;

    private static bool IsOtherHalf(DateTimeZone zone, string[] names, Instant at)
    {
        var isUsed = AroundOf(zone, at).Any(interval => names.Contains(interval.Name, StringComparer.OrdinalIgnoreCase));
        return isUsed && !names.Contains(zone.GetZoneInterval(at).Name, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<NodaTime.TimeZones.ZoneInterval> AroundOf(DateTimeZone zone, Instant at) =>
        zone.GetZoneIntervals(at - Duration.FromDays(365), at + Duration.FromDays(365));
}
