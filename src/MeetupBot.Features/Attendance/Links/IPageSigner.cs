namespace MeetupBot.Features.Attendance.Links;

/// <summary>Seals what links say, so that nobody else can make or change one.</summary>
public interface IPageSigner
{
    /// <returns>Fit for the path of an address.</returns>
    string Seal(PageKind kind, string text);

    /// <returns>Null when it was not sealed here for this kind of page.</returns>
    string? Open(PageKind kind, string seal);
}
