using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Storage.Mapping;

/// <summary>Many ids as one parameter: a JSON array, so that the statement's text is always the same.</summary>
internal static class IdList
{
    public static string Of(IEnumerable<MemberId> ids) => $"[{string.Join(',', ids)}]";

    // An id holds letters and digits only, which JSON never escapes.
    public static string Of(IEnumerable<MeetupId> ids) => $"[{string.Join(',', ids.Select(id => $"\"{id.Value}\""))}]";
}
