using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>One member's answers to one poll; a time in neither list got a no, or none.</summary>
public sealed record ExportedBallot(MeetupId Meetup, IReadOnlyList<MeetupTime> Yes, IReadOnlyList<MeetupTime> IfNeedBe, Instant AnsweredAt);
