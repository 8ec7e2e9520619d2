namespace MeetupBot.Pages.Frame;

/// <summary>What a browser lets a page load and do.</summary>
internal static class PagePolicy
{
    public const string Strict =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For the pages that have a script of their own.</summary>
    public const string WithScript = Strict + "; script-src 'self'; connect-src 'self'";
}
