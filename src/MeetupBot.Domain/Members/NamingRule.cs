namespace MeetupBot.Domain.Members;

/// <summary>Whether a pair who met may be named to somebody: the two themselves always, others as both of the pair allow it.</summary>
public static class NamingRule
{
    /// <param name="one">What the one allows.</param>
    /// <param name="other">What the other allows.</param>
    /// <param name="viewerMetEither">The viewer has met one of the two.</param>
    public static bool MayName(Visibility one, Visibility other, bool viewerMetEither) =>
        Allows(one, viewerMetEither) && Allows(other, viewerMetEither);

    private static bool Allows(Visibility visibility, bool viewerMetEither) => visibility switch
    {
        Visibility.Open => true,
        Visibility.Mutuals => viewerMetEither,
        _ => false,
    };
}
