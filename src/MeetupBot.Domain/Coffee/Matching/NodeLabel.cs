namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>Where a node stands in the search for an augmenting path.</summary>
internal enum NodeLabel : byte
{
    /// <summary>Not reached.</summary>
    Free,

    /// <summary>At an even distance from a vertex without a partner: a path may go on from here.</summary>
    Outer,

    /// <summary>At an odd distance.</summary>
    Inner,
}
