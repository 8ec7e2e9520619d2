using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>What somebody knows of a meetup. What they are told next is how it differs from what holds then.</summary>
/// <param name="Stage">How far the meetup is, as they know it.</param>
/// <param name="Plan">When and where it is; in a poll, the time that was chosen of those they answered. Null: none.</param>
/// <param name="Status">Their answer, where they know it.</param>
/// <param name="IsAsked">Whether they said "if need be" to the chosen time, and are asked.</param>
internal sealed record NewsPayload(NewsStage Stage, KnownPlan? Plan, RsvpStatus? Status = null, bool IsAsked = false)
{
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this, NewsJson.Default.NewsPayload);

    /// <summary>What somebody knows who knows everything.</summary>
    public static NewsPayload Of(Meetup meetup, RsvpStatus? status) => meetup switch
    {
        { State: MeetupState.Cancelled } => new(NewsStage.Off, PlanOf(meetup), status),
        { State: MeetupState.Polling } => new(NewsStage.Poll, null),
        _ => new(NewsStage.On, KnownPlan.Of(meetup), status),
    };

    public static NewsPayload Read(string payload) => JsonSerializer.Deserialize(payload, NewsJson.Default.NewsPayload)!;

    private static KnownPlan? PlanOf(Meetup meetup) => meetup.Time is null ? null : KnownPlan.Of(meetup);
}

/// <summary>As stored.</summary>
internal enum NewsStage
{
    /// <summary>A poll without a time.</summary>
    Poll,

    /// <summary>It has a time.</summary>
    On,

    /// <summary>It is cancelled.</summary>
    Off,
}

/// <summary>When and where a meetup is, as somebody knows it.</summary>
/// <param name="When">An instant in ISO form, or the date of a whole day.</param>
/// <param name="Length">
/// How long it takes, as Noda Time's JSON form of a duration; of whole days, so many times 24 h. Null in items of versions that did not keep
/// it: the length has not changed.
/// </param>
internal sealed record KnownPlan(string When, string? Place, string? Length = null)
{
    public static KnownPlan Of(Meetup meetup)
    {
        var time = meetup.Time!.Value;
        return time.Day is { } day
            ? new(LocalDatePattern.Iso.Format(day), meetup.Place, Write(Duration.FromDays(time.DaysIn(meetup.Duration))))
            : new(InstantPattern.ExtendedIso.Format(time.Start!.Value), meetup.Place, Write(meetup.Duration));
    }

    /// <summary>The meetup as it is known.</summary>
    public Meetup ApplyTo(Meetup meetup) => meetup with
    {
        Time = Time,
        Place = Place,
        Duration = Length is null ? meetup.Duration : DurationPattern.JsonRoundtrip.Parse(Length).Value,
    };

    /// <summary>Whether the meetup is what is known of it.</summary>
    public bool Holds(Meetup meetup) => Of(ApplyTo(meetup)) == Of(meetup);

    [JsonIgnore]
    public MeetupTime Time => LocalDatePattern.Iso.Parse(When) is { Success: true } day
        ? MeetupTime.OnDay(day.Value)
        : MeetupTime.At(InstantPattern.ExtendedIso.Parse(When).Value);

    private static string Write(Duration length) => DurationPattern.JsonRoundtrip.Format(length);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewsPayload))]
internal sealed partial class NewsJson : JsonSerializerContext;
