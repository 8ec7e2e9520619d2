using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>A merge of one member into another, with what was the absorbed member's.</summary>
public sealed record PastMerge(MemberId Absorbed, Instant At, MergeRecord Record);
