using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Pages;

internal static class PageKeySql
{
    public static readonly Statement All = new("SELECT id, xml FROM page_key ORDER BY id")
    {
        MayScan = "One row a quarter of a year; all of them are read, once at the start.",
    };

    public static readonly Statement Add = new("""
        INSERT INTO page_key (id, xml) VALUES (@Id, @Xml) ON CONFLICT (id) DO UPDATE SET xml = excluded.xml
        """);
}
