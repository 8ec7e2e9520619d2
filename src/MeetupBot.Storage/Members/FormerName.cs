using MeetupBot.Domain.Members;

namespace MeetupBot.Storage.Members;

/// <summary>An account goes by another name than before.</summary>
public sealed record FormerName(MemberId Member, string Name, string Next);
