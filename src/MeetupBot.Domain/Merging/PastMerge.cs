using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>A member became part of another, and this was theirs.</summary>
public sealed record PastMerge(MemberId Absorbed, Instant At, MergeRecord Record);
