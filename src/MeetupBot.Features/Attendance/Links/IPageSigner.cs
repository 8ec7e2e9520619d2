namespace MeetupBot.Features.Attendance.Links;

/// <summary>Seals the text of links, so that nobody else can make or change one.</summary>
public interface IPageSigner
{
    /// <returns>Text that is safe in the path of a URL.</returns>
    string Seal(PageKind kind, string text);

    /// <returns>Null if it was not sealed here for this kind of page.</returns>
    string? Open(PageKind kind, string seal);
}
