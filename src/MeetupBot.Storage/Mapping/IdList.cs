using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Storage.Mapping;

/// <summary>Passes many ids as one parameter, so that the statement's text stays the same.</summary>
internal sealed class IdList
{
    private IdList(long[]? numbers, string[]? texts) => (Numbers, Texts) = (numbers, texts);

    /// <summary>Null when the ids are text.</summary>
    public long[]? Numbers { get; }

    /// <summary>Null when the ids are numbers.</summary>
    public string[]? Texts { get; }

    public static IdList Of(IEnumerable<MemberId> ids) => new([.. ids.Select(id => id.Value)], null);

    public static IdList Of(IEnumerable<MeetupId> ids) => new(null, [.. ids.Select(id => id.Value)]);

    public static IdList Of(IEnumerable<SeriesId> ids) => new(null, [.. ids.Select(id => id.Value)]);

    /// <summary>A JSON array. An id of text holds letters and digits only, which JSON never escapes.</summary>
    public string ToJson() => Numbers is not null ? $"[{string.Join(',', Numbers)}]" : $"[{string.Join(',', Texts!.Select(id => $"\"{id}\""))}]";
}
