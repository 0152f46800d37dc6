package main

import (
	"bytes"
	"io"
	"mime"
	"strings"

	kitchensink "github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func bodies() {
	step("absent, null and empty", func() any {
		must(things.Create(ctx, kitchensink.ThingParam{Name: "N"}))
		must(things.Create(ctx, kitchensink.ThingParam{Name: "N", Note: connector.Null[string]()}))
		must(things.Create(ctx, kitchensink.ThingParam{Name: "N", Note: connector.Some("")}))
		return "done"
	})
	step("parameters in the body", func() any {
		return must(things.Update(ctx, kitchensink.ThingsUpdateParams{
			ThingID: "t1",
			Note:    connector.Some(""),
			Settings: connector.Some(kitchensink.SettingsParam{
				Theme: kitchensink.SettingsThemeDark,
				Class: connector.Some("c"),
			}),
		})).ID
	})
	step("form", func() any {
		return must(things.Import(ctx, kitchensink.ImportFormParam{
			Class: connector.Some("a"),
			From:  connector.Some("b"),
		}))
	})
	step("text", func() any {
		note := must(kitchen.Notes.Get(ctx, kitchensink.NotesGetParams{ID: "n1"}))
		check(kitchen.Notes.Put(ctx, kitchensink.NotesPutParams{ID: "n1"}, "Grüße"))
		return note
	})
	step("nothing comes back", func() any {
		//lint:ignore SA1019 Deprecated endpoints have to work as well.
		check(things.Delete(ctx, kitchensink.ThingsDeleteParams{ThingID: "t1"}))
		return "done"
	})
}

func download(path string) *connector.Answer {
	return must(kitchen.Files.Download(ctx, kitchensink.FilesDownloadParams{Path: path}))
}

func sizeOf(path string) int64 {
	file := download(path)
	defer func() { check(file.Close()) }()
	return must(io.Copy(io.Discard, file))
}

func downloads() {
	step("download", func() any {
		file := download("hello.txt")
		mediaType, _, err := mime.ParseMediaType(file.ContentType())
		check(err)
		return []any{must(file.Text()), mediaType}
	})
	step("captured", func() any {
		file := download("hello.txt")
		defer func() { check(file.Close()) }()
		var metadata kitchensink.Uploaded
		var kind string
		must(file.Captured("metadata", &metadata))
		must(file.Captured("kind", &kind))
		return []any{metadata.Path, metadata.Size, kind}
	})
	step("download of nothing", func() any { return sizeOf("empty.bin") })
	step("download of a byte", func() any { return sizeOf("one.bin") })
	step("large download", func() any {
		var size int64
		isLittle := isInLittleMemory(func() { size = sizeOf("large.bin") })
		return []any{size, isLittle}
	})
}

const large = 100 << 20

func upload(params kitchensink.FilesUploadParams, source io.Reader) *kitchensink.Uploaded {
	return must(kitchen.Files.Upload(ctx, params, source))
}

func uploads() {
	step("upload", func() any {
		params := kitchensink.FilesUploadParams{Path: "Grüße/hello.txt", Overwrite: connector.Some(true)}
		return upload(params, strings.NewReader("hello")).Path
	})
	a := kitchensink.FilesUploadParams{Path: "a"}
	step("upload of nothing", func() any {
		upload(a, bytes.NewReader(nil))
		return "done"
	})
	step("upload of a byte", func() any {
		upload(a, justReader{bytes.NewReader([]byte("x"))})
		return "done"
	})
	step("large upload", func() any {
		return isInLittleMemory(func() { upload(a, io.LimitReader(zeros{}, large)) })
	})
}

// justReader hides all that a source can beside being read.
type justReader struct{ io.Reader }

// zeros never end.
type zeros struct{}

func (zeros) Read(into []byte) (int, error) {
	clear(into)
	return len(into), nil
}
