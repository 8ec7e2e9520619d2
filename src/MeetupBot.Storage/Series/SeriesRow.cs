using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Storage.Series;

/// <summary>A series as table columns.</summary>
internal sealed record SeriesRow
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public SeriesId Id { get; init; }
    public CommunityId CommunityId { get; init; }
    public SpaceId SpaceId { get; init; }
    public string Channel { get; init; } = "";
    public Audience Audience { get; init; }
    public string Title { get; init; } = "";
    public string? Places { get; init; }
    public string? Description { get; init; }
    public MemberId? OrganizerId { get; init; }
    public Duration DurationMs { get; init; }
    public int? Capacity { get; init; }
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;
    public string Rule { get; init; } = "";
    public LocalDate StartsOn { get; init; }
    public LocalDate? EndsOn { get; init; }
    public int? TimesLeft { get; init; }
    public SeriesState State { get; init; }
    public LocalDate? PausedUntil { get; init; }
    public LocalDate DoneUntil { get; init; }
    public int Turn { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant ChangedAt { get; init; }

    public MeetupSeries With(IReadOnlyList<SeriesSkip> skips, IReadOnlyList<SeriesMove> moves) => new()
    {
        Id = Id,
        Community = CommunityId,
        Space = SpaceId,
        Channel = Channel,
        Audience = Audience,
        Title = Title,
        Places = Places is null ? [] : JsonSerializer.Deserialize(Places, PlacesJson.Default.IReadOnlyListString)!,
        Description = Description,
        Organizer = OrganizerId,
        Duration = DurationMs,
        Capacity = Capacity,
        Zone = Zone,
        Pattern = new SeriesPattern([.. Rule.Split('\n').Select(ReadSlot)], StartsOn),
        EndsOn = EndsOn,
        TimesLeft = TimesLeft,
        State = State,
        PausedUntil = PausedUntil,
        DoneUntil = DoneUntil,
        Turn = Turn,
        Skips = skips,
        Moves = moves,
        CreatedAt = CreatedAt,
        ChangedAt = ChangedAt,
    };

    /// <summary>The series as statement parameters.</summary>
    public static object Of(MeetupSeries series) => new
    {
        series.Id,
        CommunityId = series.Community,
        SpaceId = series.Space,
        series.Channel,
        Audience = series.Audience.ToString(),
        series.Title,
        Places = series.Places.Count == 0 ? null : JsonSerializer.Serialize(series.Places, PlacesJson.Default.IReadOnlyListString),
        series.Description,
        OrganizerId = series.Organizer,
        DurationMs = series.Duration,
        series.Capacity,
        series.Zone,
        Rule = string.Join('\n', series.Pattern.Slots.Select(WriteSlot)),
        StartsOn = series.Pattern.Start,
        series.EndsOn,
        series.TimesLeft,
        State = series.State.ToString(),
        series.PausedUntil,
        series.DoneUntil,
        series.Turn,
        series.CreatedAt,
        series.ChangedAt,
    };

    /// <summary>"19:00:00 FREQ=WEEKLY;BYDAY=TH;WKST=MO"; whole days have no clock.</summary>
    private static string WriteSlot(SeriesSlot slot) => slot.Clock is { } clock ? $"{Clock.Format(clock)} {slot.Rule.Text}" : slot.Rule.Text;

    private static SeriesSlot ReadSlot(string line) => line.Split(' ') switch
    {
        [var clock, var rule] => new SeriesSlot(SeriesRule.Parse(rule)!, Clock.Parse(clock).Value),
        var parts => new SeriesSlot(SeriesRule.Parse(parts[0])!, null),
    };
}

[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class PlacesJson : JsonSerializerContext;
