using MeetupBot.Storage.Members.PersonalData;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Storage.Stores;

/// <summary>Read from the schema itself, so that a table that comes later is not left out.</summary>
public sealed class EveryPlaceTests : StoreTests
{
    private static readonly string[] KeptForCounts =
    [
        "attendance.member_id", "attendance.said_by", "ballot.member_id", "encounter.high_member", "encounter.low_member",
        "introduction_member.member_id", "meetup.cancelled_by", "meetup.organizer_id", "rsvp.member_id",
    ];

    [Fact]
    public async Task Of_a_member_who_is_forgotten_only_what_counts_need_is_kept()
    {
        PutEverywhere(Ben.Value);

        await Db.Write(session => session.PersonalData.Forget(Ben, ForgottenAnswers.Anonymise, Now));

        Assert.Equal(KeptForCounts, Places().Where(place => place != "member_merge.absorbed_id" && Names(place, Ben.Value)).Order());
    }

    [Fact]
    public async Task Of_a_member_who_becomes_part_of_another_nothing_is_left_behind()
    {
        PutEverywhere(Ben.Value);

        await Db.Write(session => session.Merges.Merge(Ben, Ana, Now));

        Assert.Equal(["account.origin_id", "member_merge.absorbed_id"], Places().Where(place => Names(place, Ben.Value)).Order());
    }

    [Fact]
    public async Task All_that_can_be_said_about_a_member_stands_in_their_export()
    {
        PutEverywhere(Ben.Value);

        var export = await Db.Read(session => session.PersonalData.Export(Ben));

        foreach (var list in typeof(MemberExport).GetProperties().Where(property => property.Name is not ("Member" or "IsOrganizer" or "MergedFrom")))
            Assert.True(((System.Collections.IEnumerable)list.GetValue(export)!).Cast<object>().Any(), $"{list.Name} is empty");
    }

    /// <summary>One row in every table for each of its columns that refers to a member; others are Ana's, or of the meetup Z.</summary>
    private void PutEverywhere(long member)
    {
        foreach (var table in (string[])["meetup", "introduction", "visit", "sent"])
            Put(table, "", member);
        foreach (var place in Places().Where(place => !place.StartsWith("member", StringComparison.Ordinal)))
            Put(place.Split('.')[0], place.Split('.')[1], member);
    }

    private void Put(string table, string column, long member)
    {
        var columns = Rows($"SELECT name || ' ' || type || ' ' || \"notnull\" FROM pragma_table_info('{table}')").Select(row => row.Split(' '));
        var given = columns.Where(one => one[0] == column || one is [not "id", _, "1"] or ["id", "TEXT", _]).ToList();
        var values = given.Select(one => one[0] == column ? $"{member}" : Value(table, column, one[0], one[1]));
        Rows($"INSERT INTO {table} ({string.Join(", ", given.Select(one => one[0]))}) VALUES ({string.Join(", ", values)})");
    }

    private string Value(string table, string place, string column, string type) => (table, column) switch
    {
        ("encounter", "high_member") => $"{Cleo.Value}",
        ("account", "member_id") => $"{Ben.Value}",
        ("outbox", "leased_until") => "0",
        ("meetup", "state") => "'Over'",
        ("meetup", "zone") => "'Etc/UTC'",
        ("meetup", "audience") => "'Place'",
        ("rsvp", "status") => "'Going'",
        ("feed", "kind") => "'Mine'",
        ("link_code", "kind") => "'Accounts'",
        ("visit", "first_day" or "last_day") => "'2026-12-05'",
        ("community", "proposers") => "'Everyone'",
        (_, "meetup_id" or "introduction_id" or "visit_id") => "'Z'",
        (_, "id") when place.Length == 0 => "'Z'",
        _ => type == "TEXT" ? $"'{Guid.NewGuid():N}'" : "1",
    };

    private List<string> Places() => Rows("""
        SELECT s.name || '.' || f."from" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
        WHERE s.type = 'table' AND f."table" = 'member'
        UNION SELECT s.name || '.member_id' FROM sqlite_schema s JOIN pragma_table_info(s.name) c WHERE s.type = 'table' AND c.name = 'member_id'
        """);

    private bool Names(string place, long member) =>
        Rows($"SELECT 1 FROM {place.Split('.')[0]} WHERE {place.Split('.')[1]} = {member} LIMIT 1").Count > 0;

    private List<string> Rows(string sql)
    {
        using var connection = Raw();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names come from the schema itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }

    private SqliteConnection Raw()
    {
        var connection = new SqliteConnection($"Data Source={Db.File};Pooling=False;Foreign Keys=False");
        connection.Open();
        return connection;
    }
}
