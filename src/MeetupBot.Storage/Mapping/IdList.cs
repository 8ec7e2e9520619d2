using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Storage.Mapping;

/// <summary>Passes many ids as one parameter, a JSON array. The statement's text stays the same.</summary>
internal static class IdList
{
    public static string Of(IEnumerable<MemberId> ids) => $"[{string.Join(',', ids)}]";

    // An id holds letters and digits only, which JSON never escapes.
    public static string Of(IEnumerable<MeetupId> ids) => $"[{string.Join(',', ids.Select(id => $"\"{id.Value}\""))}]";
}
