namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>An odd cycle of nodes (vertices or blossoms), joined by tight edges and treated as one node.</summary>
/// <param name="children">Around the cycle; the first holds the vertex that is matched to the outside, the others are matched in pairs.</param>
/// <param name="links">From each child to the next around the cycle.</param>
/// <param name="nearest">For each vertex of the graph, the one inside that is nearest to it, or −1.</param>
internal sealed class Blossom(List<int> children, List<Link> links, int[] nearest)
{
    public List<int> Children { get; private set; } = children;

    public List<Link> Links { get; private set; } = links;

    /// <summary>Which vertex is nearest never changes while the blossom stands, since the duals of all inside move together.</summary>
    public int[] Nearest { get; } = nearest;

    /// <summary>Turns the cycle so that the child at that place comes first.</summary>
    public void Turn(int place)
    {
        Children = [.. Children[place..], .. Children[..place]];
        Links = [.. Links[place..], .. Links[..place]];
    }
}
