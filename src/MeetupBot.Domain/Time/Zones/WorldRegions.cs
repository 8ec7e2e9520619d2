namespace MeetupBot.Domain.Time.Zones;

/// <summary>The states and provinces of federal countries with several zones, and what else people call a region.</summary>
internal static class WorldRegions
{
    /// <summary>"Name=code=other name: zone zone"; the zone of most of its people comes first.</summary>
    public const string Text = """
        Alabama=AL: America/Chicago
        Alaska=AK: America/Anchorage America/Adak
        Arizona=AZ: America/Phoenix
        Arkansas=AR: America/Chicago
        California=CA=Cali=SoCal=NorCal: America/Los_Angeles
        Colorado=CO: America/Denver
        Connecticut: America/New_York
        Delaware=DE: America/New_York
        Florida=FL: America/New_York America/Chicago
        Georgia=GA: America/New_York
        Hawaii=HI: Pacific/Honolulu
        Idaho=ID: America/Boise America/Los_Angeles
        Illinois=IL: America/Chicago
        Indiana=IN: America/Indiana/Indianapolis America/Chicago
        Iowa=IA: America/Chicago
        Kansas=KS: America/Chicago America/Denver
        Kentucky=KY: America/Kentucky/Louisville America/Chicago
        Louisiana: America/Chicago
        Maine=ME: America/New_York
        Maryland=MD: America/New_York
        Massachusetts=MA: America/New_York
        Michigan=MI: America/Detroit America/Menominee
        Minnesota=MN: America/Chicago
        Mississippi=MS: America/Chicago
        Missouri=MO: America/Chicago
        Montana: America/Denver
        Nebraska=NE: America/Chicago America/Denver
        Nevada=NV: America/Los_Angeles
        New Hampshire=NH: America/New_York
        New Jersey=NJ: America/New_York
        New Mexico=NM: America/Denver
        New York State=Upstate New York: America/New_York
        North Carolina=NC: America/New_York
        North Dakota=ND: America/Chicago America/Denver
        Ohio=OH: America/New_York
        Oklahoma=OK: America/Chicago
        Oregon=OR: America/Los_Angeles America/Boise
        Pennsylvania=PA=Penn: America/New_York
        Rhode Island=RI: America/New_York
        South Carolina=SC: America/New_York
        South Dakota=SD: America/Chicago America/Denver
        Tennessee=TN: America/Chicago America/New_York
        Texas=TX: America/Chicago America/Denver
        Utah=UT: America/Denver
        Vermont=VT: America/New_York
        Virginia=VA: America/New_York
        Washington=WA=Washington State: America/Los_Angeles
        Washington: America/New_York
        West Virginia=WV: America/New_York
        Wisconsin=WI: America/Chicago
        Wyoming=WY: America/Denver
        New England: America/New_York
        East Coast=US East Coast: America/New_York
        West Coast=US West Coast: America/Los_Angeles
        Midwest: America/Chicago America/Detroit
        Ontario=ON: America/Toronto America/Winnipeg
        Quebec=QC: America/Toronto
        British Columbia=BC=B.C.: America/Vancouver America/Edmonton
        Alberta=AB: America/Edmonton
        Manitoba=MB: America/Winnipeg
        Saskatchewan=SK: America/Regina
        Nova Scotia=NS: America/Halifax
        New Brunswick=NB: America/Moncton
        Newfoundland=Newfoundland and Labrador=NL: America/St_Johns America/Goose_Bay
        Labrador: America/Goose_Bay America/St_Johns
        Prince Edward Island=PEI=PE: America/Halifax
        Yukon=YT: America/Whitehorse
        Northwest Territories=NWT: America/Inuvik
        Nunavut=NU: America/Iqaluit America/Rankin_Inlet America/Cambridge_Bay
        New South Wales=NSW: Australia/Sydney Australia/Broken_Hill
        Victoria=VIC: Australia/Melbourne
        Victoria: America/Vancouver Indian/Mahe
        Queensland=QLD: Australia/Brisbane
        South Australia=SA: Australia/Adelaide
        Western Australia: Australia/Perth
        Northern Territory: Australia/Darwin
        Tasmania=TAS: Australia/Hobart
        Australian Capital Territory=ACT: Australia/Sydney
        England: Europe/London
        Scotland=Alba=Schottland: Europe/London
        Wales=Cymru: Europe/London
        Northern Ireland=Ulster: Europe/London
        Bavaria=Bayern: Europe/Berlin
        Catalonia=Catalunya=Cataluña: Europe/Madrid
        Basque Country=Euskadi: Europe/Madrid
        Andalusia=Andalucía: Europe/Madrid
        Balearic Islands=Balearics: Europe/Madrid
        Canary Islands=Canaries=Islas Canarias: Atlantic/Canary
        Sicily=Sicilia: Europe/Rome
        Sardinia=Sardegna: Europe/Rome
        Corsica=Corse: Europe/Paris
        Crete: Europe/Athens
        Kosovo: Europe/Belgrade
        Crimea: Europe/Simferopol
        Siberia: Asia/Novosibirsk Asia/Krasnoyarsk Asia/Irkutsk
        Kurdistan: Asia/Baghdad
        Kerala: Asia/Kolkata
        Punjab: Asia/Kolkata Asia/Karachi
        Tibet: Asia/Shanghai
        Xinjiang: Asia/Urumqi Asia/Shanghai
        Java: Asia/Jakarta
        Sumatra: Asia/Jakarta
        Borneo: Asia/Makassar Asia/Pontianak Asia/Kuching
        Baja California: America/Tijuana
        Quintana Roo: America/Cancun
        Sonora: America/Hermosillo
        Galápagos: Pacific/Galapagos
        Easter Island=Rapa Nui: Pacific/Easter
        """;
}
