namespace MeetupBot.Domain.Members;

/// <summary>
/// Whether a pair who both say that they met may be named to somebody. The two themselves may always see it; others when both of the pair
/// allow it.
/// </summary>
public static class NamingRule
{
    /// <param name="viewerMetEither">The viewer has met one of the two, as both of these say.</param>
    public static bool MayName(Visibility one, Visibility other, bool viewerMetEither) =>
        Allows(one, viewerMetEither) && Allows(other, viewerMetEither);

    /// <summary>Whether somebody may read what a member wrote about themselves, such as their interests.</summary>
    /// <param name="haveCommon">Both know somebody, as far as both may learn it.</param>
    public static bool MayTell(Visibility visibility, bool haveCommon) => Allows(visibility, haveCommon);

    private static bool Allows(Visibility visibility, bool viewerMetEither) => visibility switch
    {
        Visibility.Open => true,
        Visibility.Mutuals => viewerMetEither,
        _ => false,
    };
}
