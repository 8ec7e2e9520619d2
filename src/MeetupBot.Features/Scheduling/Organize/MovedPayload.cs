using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>What people know of a meetup that was moved, until they are told.</summary>
/// <param name="Told">What guests were told last.</param>
/// <param name="Movers">What those know who moved it themselves, by the id of the member.</param>
internal sealed record MovedPayload(KnownPlan Told, IReadOnlyDictionary<long, KnownPlan> Movers)
{
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this, MovedJson.Default.MovedPayload);

    public static MovedPayload Of(Meetup meetup) => new(KnownPlan.Of(meetup), new Dictionary<long, KnownPlan>());

    public static MovedPayload Read(string payload) => JsonSerializer.Deserialize(payload, MovedJson.Default.MovedPayload)!;

    public KnownPlan KnownTo(MemberId member) => Movers.TryGetValue(member.Value, out var own) ? own : Told;

    public MovedPayload MovedBy(MemberId mover, Meetup moved) =>
        this with { Movers = new Dictionary<long, KnownPlan>(Movers) { [mover.Value] = KnownPlan.Of(moved) } };
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

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MovedPayload))]
internal sealed partial class MovedJson : JsonSerializerContext;
