using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Pages;

internal static class PageKeySql
{
    public static readonly Statement All = new("SELECT id, xml FROM page_key ORDER BY id")
    {
        MayScan = "reads all keys, once at the start; a key is added about every 90 days",
    };

    public static readonly Statement Add = new("""
        INSERT INTO page_key (id, xml) VALUES (@Id, @Xml) ON CONFLICT (id) DO UPDATE SET xml = excluded.xml
        """);
}
