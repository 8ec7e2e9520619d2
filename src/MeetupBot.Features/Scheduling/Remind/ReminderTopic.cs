using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>
/// A reminder: the meetup is when and where it says, and its reader's answer is the same. When somebody whom it shows does not come any more, its
/// public part is sent.
/// </summary>
internal sealed class ReminderTopic(Session session) : ITopic
{
    public const string Name = "reminder";

    private const string PublicPart = "public";

    /// <param name="own">The reader's answer; null: any.</param>
    /// <param name="shown">Members whom it shows as coming.</param>
    /// <param name="isQuestion">Whether it has no use without a waitlist.</param>
    public static Fact WriteFact(Meetup meetup, RsvpStatus? own, IEnumerable<MemberId> shown, bool isQuestion = false) => new(
        Name,
        JsonSerializer.Serialize(
            new ReminderFact(PlanOf(meetup), own, [.. shown.Select(member => member.Value)], isQuestion), ReminderFactJson.Default.ReminderFact));

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        var fact = JsonSerializer.Deserialize(detail, ReminderFactJson.Default.ReminderFact)!;
        if (card is null || item.MeetupId is not { } id || item.MemberId is not { } member
            || session.Meetups.Find(id) is not { State: MeetupState.Scheduled } meetup || !fact.Plan.Holds(meetup))
            return null;
        if (fact.Own is { } status && session.Rsvps.Rsvps(member, [id]).GetValueOrDefault(id)?.Status != status)
            return null;
        if (fact.IsQuestion && session.Rsvps.Count(id, RsvpStatus.Waitlisted) == 0)
            return null;
        var stillCome = fact.Shown.Count == 0
            || session.Rsvps.CountGoing(id, fact.Shown.Select(shown => new MemberId(shown))) == fact.Shown.Count;
        if (stillCome)
            return new Told(card, InChannel: inChannel);
        return inChannel is null ? null : new Told(inChannel, PublicPart);
    }

    /// <summary>A reminder says when it begins, and of whole days the last one, too.</summary>
    private static KnownPlan PlanOf(Meetup meetup) => KnownPlan.Of(meetup) is var plan && meetup.Time is { IsWholeDay: true } ? plan : plan with { Length = null };
}

internal sealed record ReminderFact(KnownPlan Plan, RsvpStatus? Own, IReadOnlyList<long> Shown, bool IsQuestion);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReminderFact))]
internal sealed partial class ReminderFactJson : JsonSerializerContext;
