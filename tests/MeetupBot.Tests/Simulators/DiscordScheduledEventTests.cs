using System.Globalization;
using System.Net;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Tests.Simulators;

public class DiscordScheduledEventTests
{
    [Fact]
    public async Task An_external_event_is_made_moved_and_removed()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var made = await room.PostAsync(Path(room), Body(room));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        var scheduled = Assert.Single(room.Guild.ScheduledEvents);
        Assert.Equal(("Coffee", "Bean Bros", 3), (scheduled.Name, scheduled.Location, scheduled.EntityType));
        await room.PatchAsync($"{Path(room)}/{made.Id}", """{"name":"Tea"}""");
        Assert.Equal(("Tea", 1), (scheduled.Name, scheduled.Edits));
        Assert.Equal(HttpStatusCode.NoContent, (await room.DeleteAsync($"{Path(room)}/{made.Id}")).Status);
        Assert.Equal(10070, (await room.GetAsync($"{Path(room)}/{made.Id}")).Code);
    }

    [Theory]
    [InlineData("scheduled_end_time", "null", "BASE_TYPE_REQUIRED")]
    [InlineData("entity_metadata", "null", "BASE_TYPE_REQUIRED")]
    [InlineData("privacy_level", "1", "BASE_TYPE_CHOICES")]
    [InlineData("name", "\"\"", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("scheduled_start_time", "\"2020-01-01T00:00:00Z\"", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST")]
    [InlineData("scheduled_end_time", "\"2020-01-01T00:00:00Z\"", "GUILD_SCHEDULED_EVENT_END_BEFORE_START")]
    [InlineData("channel_id", "\"1\"", "GUILD_SCHEDULED_EVENT_CHANNEL_NOT_ALLOWED")]
    public async Task A_wrong_event_is_refused(string field, string value, string code)
    {
        await using var room = await DiscordRoom.OpenAsync();
        Assert.Equal(code, (await room.PostAsync(Path(room), Body(room, field, value))).ErrorAt(field));
    }

    [Fact]
    public async Task A_location_has_at_most_a_hundred_characters()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var body = Body(room, "entity_metadata", $$"""{"location":"{{new string('a', 101)}}"}""");
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await room.PostAsync(Path(room), body)).ErrorAt("entity_metadata.location"));
    }

    [Fact]
    public async Task Making_one_needs_create_events_and_manage_events_alone_is_not_enough()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Guild.Bot.GrantedPermissions = DiscordPermission.ManageEvents;
        Assert.Equal(50013, (await room.PostAsync(Path(room), Body(room))).Code);
    }

    [Fact]
    public async Task A_guild_holds_a_hundred_open_events()
    {
        await using var room = await DiscordRoom.OpenAsync();
        for (var i = 0; i < 100; i++)
            Assert.Equal(HttpStatusCode.OK, (await room.PostAsync(Path(room), Body(room))).Status);
        Assert.Equal(30038, (await room.PostAsync(Path(room), Body(room))).Code);
    }

    [Fact]
    public async Task External_events_begin_and_end_by_themselves_and_finished_ones_stay()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var id = (await room.PostAsync(Path(room), Body(room))).Id;
        room.Time.Advance(TimeSpan.FromMinutes(70));
        Assert.Equal(2, (await room.GetAsync($"{Path(room)}/{id}")).Json.GetProperty("status").GetInt32());
        Assert.Equal("GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", (await room.PatchAsync($"{Path(room)}/{id}", """{"status":4}""")).ErrorAt("status"));
        room.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(180000, (await room.PatchAsync($"{Path(room)}/{id}", """{"name":"x"}""")).Code);
    }

    private static string Path(DiscordRoom room) => $"/guilds/{room.Guild.Id}/scheduled-events";

    private static string Body(DiscordRoom room, string? field = null, string value = "")
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = "\"Coffee\"",
            ["privacy_level"] = "2",
            ["entity_type"] = "3",
            ["scheduled_start_time"] = Moment(room, 1),
            ["scheduled_end_time"] = Moment(room, 2),
            ["entity_metadata"] = """{"location":"Bean Bros"}""",
        };
        if (field is not null)
            fields[field] = value;
        return "{" + string.Join(",", fields.Select(f => $"\"{f.Key}\":{f.Value}")) + "}";
    }

    private static string Moment(DiscordRoom room, int hours) =>
        $"\"{room.Time.GetUtcNow().AddHours(hours).ToString("o", CultureInfo.InvariantCulture)}\"";
}
