using MeetupBot.Domain.Members;

namespace MeetupBot.Storage.Members.Merging;

/// <param name="Staying">Keeps the member's id.</param>
/// <param name="Parted">The other person; null when there was nothing to part.</param>
public sealed record MemberSplit(MemberId Staying, MemberId? Parted);
