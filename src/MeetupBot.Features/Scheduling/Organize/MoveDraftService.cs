using System.Text.Json.Serialization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Keeps a move until it is confirmed.</summary>
internal sealed class MoveDraftService(Session session) : DraftService<MoveDraft>(session, "move", MoveJson.Default.MoveDraft);

/// <param name="Edit">The edit, with the new time in ISO form: it is the one that was shown, whatever the meetup's time is by then.</param>
/// <param name="Seen">What the meetup was when the move was shown.</param>
/// <param name="Typed">The key of the edit as typed.</param>
internal sealed record MoveDraft(ProposalDraft Edit, string Seen, string Typed)
{
    /// <summary>The part of a meetup that a move changes, to see whether somebody else has changed it.</summary>
    /// <param name="times">When the meetup is; all times of a poll.</param>
    public static string Describe(Meetup meetup, IReadOnlyList<MeetupTime> times) =>
        TimeText.ForTyping(times, meetup.Zone, meetup.Duration) + "\n" + meetup.Place;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MoveDraft))]
internal sealed partial class MoveJson : JsonSerializerContext;
