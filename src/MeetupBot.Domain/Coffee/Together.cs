using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>When two people were last brought together: they met, or an earlier round introduced them.</summary>
public readonly record struct Together(MemberId One, MemberId Other, Instant LastAt);
