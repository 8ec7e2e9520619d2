namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>The state of a node in the search for an augmenting path.</summary>
internal enum NodeLabel : byte
{
    /// <summary>Not reached.</summary>
    Free,

    /// <summary>At an even distance from an unmatched vertex: a path may go on from here.</summary>
    Outer,

    /// <summary>At an odd distance.</summary>
    Inner,
}
