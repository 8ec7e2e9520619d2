namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>An odd cycle of nodes (vertices or blossoms), joined by tight edges and treated as one node.</summary>
/// <param name="children">In cycle order. The first contains the vertex that is matched to the outside; the others are matched in pairs.</param>
/// <param name="links">From each child to the next in cycle order.</param>
/// <param name="nearest">For each vertex of the graph, the vertex inside that is nearest to it, or −1.</param>
internal sealed class Blossom(List<int> children, List<Link> links, int[] nearest)
{
    public List<int> Children { get; private set; } = children;

    public List<Link> Links { get; private set; } = links;

    /// <summary>The nearest vertex never changes while the blossom exists, since the duals of all vertices inside move together.</summary>
    public int[] Nearest { get; } = nearest;

    /// <summary>Rotates the cycle so that the child at <paramref name="place"/> comes first.</summary>
    public void Turn(int place)
    {
        Children = [.. Children[place..], .. Children[..place]];
        Links = [.. Links[place..], .. Links[..place]];
    }
}
