using MeetupBot.Chat.Diagnostics;
using MeetupBot.Doctor;
using MeetupBot.Storage.Sqlite.Migrations;
using MeetupBot.Storage.Transfer;
using NodaTime;

namespace MeetupBot.Tests.Host;

/// <summary>What can't be brought about on a test's machine.</summary>
public sealed class DoctorRuleTests
{
    [Theory]
    [InlineData("TZDB: 2026a (mapping: 1)", FindingState.Good)]
    [InlineData("TZDB: 2024b (mapping: 1)", FindingState.Warning)]
    [InlineData("no version", FindingState.Warning)]
    public void Old_time_zone_data_is_told(string version, FindingState state) =>
        Assert.Equal(state, ZoneDataCheck.Judge(version, Instant.FromUtc(2026, 12, 1, 0, 0)).State);

    [Theory]
    [InlineData(255, 1, FindingState.Bad)]
    [InlineData(257, 1, FindingState.Good)]
    [InlineData(900, 901, FindingState.Bad)]
    public void A_disk_that_fills_up_is_told(long freeMebibytes, long fileMebibytes, FindingState state)
    {
        var report = new DatabaseReport(
            "/data/bot.db", true, fileMebibytes << 20, freeMebibytes << 20, MigrationCatalog.Latest, MigrationCatalog.Latest, [], 0, 0, []);
        Assert.Equal(state, Assert.Single(DatabaseCheck.Judge(report, default), finding => finding.Check == "free disk").State);
    }
}
