using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>Reads bodies. Source: Reference, "HTTP API" (content types) and "Uploading Files".</summary>
internal static class BodyReader
{
    /// <summary>Source: Message Resource, "Create Message" (25 MiB a request).</summary>
    public const long MaxRequestBytes = 25 * 1024 * 1024;

    /// <summary>Source: Reference, "Uploading Files" (10 MiB a file).</summary>
    public const int MaxFileBytes = 10 * 1024 * 1024;

    private static readonly int FilesPrefixLength = "files[".Length;

    /// <exception cref="ApiError">Another content type, invalid JSON, or too large.</exception>
    public static async ValueTask<RestBody> ReadAsync(HttpRequest request)
    {
        var type = request.ContentType;
        if (request.ContentLength is null or 0 && type is null)
            return RestBody.Empty;
        if (request.ContentLength > MaxRequestBytes)
            throw new ApiError(HttpStatusCode.RequestEntityTooLarge, 40005, "Request entity too large");
        if (type?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
            return await ReadMultipartAsync(request, type);
        var raw = await ReadAllAsync(request);
        if (raw.Length == 0)
            return RestBody.Empty;
        if (type?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            throw WrongContentType();
        return new RestBody(Parse(raw), [], raw);
    }

    private static ApiError WrongContentType()
    {
        var errors = new FormErrors();
        errors.Add(FormPath.Root, "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
        return ApiError.InvalidForm(errors);
    }

    private static JsonElement Parse(ReadOnlySpan<byte> raw)
    {
        try
        {
            return JsonElement.Parse(raw);
        }
        catch (JsonException)
        {
            throw new ApiError(HttpStatusCode.BadRequest, 50109, "The request body contains invalid JSON.");
        }
    }

    private static async ValueTask<byte[]> ReadAllAsync(HttpRequest request)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync();
            if (result.IsCompleted)
            {
                var raw = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return raw;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static async Task<RestBody> ReadMultipartAsync(HttpRequest request, string contentType)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).Value
            ?? throw WrongContentType();
        var reader = new MultipartReader(boundary, request.Body);
        JsonElement? json = null;
        byte[] raw = [];
        List<UploadedFile> files = [];
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? "";
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            if (name == "payload_json")
                json = Parse(raw = content.ToArray());
            else if (disposition?.IsFileDisposition() == true)
                files.Add(ReadFile(name, disposition, section, content.ToArray(), files.Count));
        }

        return new RestBody(json, files, raw);
    }

    private static UploadedFile ReadFile(
        string name, ContentDispositionHeaderValue disposition, MultipartSection section, byte[] content, int position)
    {
        if (content.Length > MaxFileBytes)
            throw new ApiError(HttpStatusCode.RequestEntityTooLarge, 40005, "Request entity too large");
        var index = name.StartsWith("files[", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(FilesPrefixLength).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : position;
        var fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
        return new UploadedFile(index, fileName ?? "unknown", section.ContentType ?? "application/octet-stream", content);
    }
}
