using MeetupBot.Domain.Time.Reading.Parsing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Days and times of day that belong together: each day at each time of day.</summary>
internal sealed class Block
{
    /// <summary>Empty when no day was typed.</summary>
    public List<Member> Days { get; } = [];

    /// <summary>Empty for whole days.</summary>
    public List<Member> Clocks { get; } = [];

    /// <summary>The members whose place in the text the block has.</summary>
    public List<Member> Own { get; } = [];

    public bool HasClock => Clocks.Count > 0;

    public bool HasDay => Days.Count > 0;
}
