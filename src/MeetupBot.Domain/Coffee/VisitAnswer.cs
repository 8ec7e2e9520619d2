using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>Whether somebody would like to meet a visitor.</summary>
public sealed record VisitAnswer
{
    public required string VisitId { get; init; }
    public MemberId MemberId { get; init; }
    public bool Wants { get; init; }
    public Instant AnsweredAt { get; init; }
}
