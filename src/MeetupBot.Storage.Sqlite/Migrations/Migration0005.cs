namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>Indexes of the encounters that both of a pair confirmed, which are read for everybody but the two.</summary>
internal static class Migration0005
{
    public static readonly Migration Step = new(5, Confirmed);

    private const string Confirmed = """
        CREATE INDEX encounter_confirmed ON encounter(low_member, high_member, met_at) WHERE said_by_low = 1 AND said_by_high = 1;
        CREATE INDEX encounter_confirmed_high ON encounter(high_member, low_member) WHERE said_by_low = 1 AND said_by_high = 1;
        """;
}
